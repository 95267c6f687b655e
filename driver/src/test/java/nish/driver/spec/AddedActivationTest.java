package nish.driver.spec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;
import nish.activations.Activation;
import nish.activations.ActivationCatalog;
import nish.activations.ActivationEntry;
import nish.activations.Parameter;
import nish.activations.Range;
import org.junit.jupiter.api.Test;

/** A user's own activation in a sweep: its parameters are axes as t is. */
class AddedActivationTest {

  private static final Parameter LOW = new Parameter("low", "The least value", Range.FINITE, 0);
  private static final Parameter STEPS =
      new Parameter("steps", "The number of steps", Range.whole(1, 9), 1);

  /** Goes up from low to 1 in steps. */
  record Stairs(double low, double steps) implements Activation {

    Stairs {
      if (low >= 1) {
        throw new IllegalArgumentException("low must be below 1, but is " + low);
      }
    }

    @Override
    public String name() {
      return "stairs";
    }

    @Override
    public double value(double x) {
      return Math.max(low, Math.min(Math.floor(x * steps) / steps, 1));
    }

    @Override
    public double slope(double x) {
      return 0;
    }

    @Override
    public SortedMap<String, Double> parameters() {
      return new TreeMap<>(Map.of("low", low, "steps", steps));
    }
  }

  /** Forgets to tell its parameters. */
  record Forgetful(double low) implements Activation {

    @Override
    public String name() {
      return "stairs";
    }

    @Override
    public double value(double x) {
      return low;
    }

    @Override
    public double slope(double x) {
      return 0;
    }
  }

  @Test
  void itsParametersAreAxes() {
    assertThat(activations("[relu, stairs]", "low: [-1, 0.5]\n  steps: 3"))
        .containsExactly("relu", "stairs(low=-1, steps=3)", "stairs(low=0.5, steps=3)");
    assertThat(activations("stairs", "seed: 1")).containsExactly("stairs(low=0, steps=1)");
  }

  @Test
  void itsParametersAreCheckedByTheirRules() {
    assertThatExceptionOfType(SpecException.class)
        .isThrownBy(() -> activations("stairs", "steps: 2.5"))
        .withMessageEndingWith(
            "steps must be a whole number from 1 to 9, but is the number 2.5; write for example"
                + " steps: 1");
    assertThatExceptionOfType(SpecException.class)
        .isThrownBy(() -> activations("relu", "steps: 2"))
        .withMessageEndingWith("but none here does; add stairs, or take steps away");
  }

  @Test
  void aRuleOfTheClassItselfIsAProblemOfTheFile() {
    assertThatExceptionOfType(SpecException.class)
        .isThrownBy(() -> activations("stairs", "low: [0, 2]"))
        .withMessage("text:3:3: stairs(low=2): low must be below 1, but is 2.0");
  }

  @Test
  void aClassThatForgetsItsParametersIsToldSo() {
    KnownNames known = known(values -> new Forgetful(values.get(LOW)), LOW);

    assertThatExceptionOfType(SpecException.class)
        .isThrownBy(() -> activations(known, "stairs", "low: 0.5"))
        .withMessage(
            "text:3:3: stairs(low=0.5): an activation must be found by its name and parameters, but"
                + " stairs(low=0.5) calls itself stairs; correct its class, "
                + Forgetful.class.getName());
  }

  @Test
  void aParameterMayNotHaveAKeyThatEveryTrialHas() {
    Parameter momentum = new Parameter("momentum", "How it goes on", Range.FINITE, 0);

    assertThatThrownBy(() -> known(values -> new Stairs(0, 1), momentum))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "momentum is a key of every sweep, but a parameter of the added activation stairs too;"
                + " rename it there");
  }

  @Test
  void theSchemaKnowsItsParameters() {
    assertThat(new SweepSchema(stairs()).json()).contains("The number of steps, of stairs;");
  }

  private static List<String> activations(String activation, String axes) {
    return activations(stairs(), activation, axes);
  }

  private static List<String> activations(KnownNames known, String activation, String axes) {
    String yaml =
        """
        name: added
        parameters:
          activation: %s
          %s
          network: lenet
          dataset: digits
        """;
    return new SweepReader(known)
        .read("text", yaml.formatted(activation, axes)).trials().stream()
            .map(trial -> trial.activation().toString())
            .toList();
  }

  private static KnownNames stairs() {
    return known(values -> new Stairs(values.get(LOW), values.get(STEPS)), LOW, STEPS);
  }

  private static KnownNames known(
      Function<Map<Parameter, Double>, Activation> function, Parameter... parameters) {
    ActivationEntry entry =
        new ActivationEntry(
            "stairs", List.of(), List.of(parameters), "steps", "stairs", "a test", function);
    return new KnownNames(
        Stream.concat(ActivationCatalog.entries().stream(), Stream.of(entry)).toList(),
        SampleNames.KNOWN.networks(),
        SampleNames.KNOWN.datasets());
  }
}
