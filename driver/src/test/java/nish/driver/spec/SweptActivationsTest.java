package nish.driver.spec;

import static nish.driver.spec.SmallSweep.SMALL;
import static nish.driver.spec.SmallSweep.read;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import nish.activations.ActivationCatalog;
import nish.activations.Series;
import nish.worker.trial.ActivationChoice;
import nish.worker.trial.Trial;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a sweep's activations and their parameters mean. */
class SweptActivationsTest {

  @Test
  void minusZeroIsTheSameTrialAsZero() {
    assertThat(read(SMALL + "  weight_decay: -0.0").trials())
        .extracting(Trial::id)
        .isEqualTo(read(SMALL).trials().stream().map(Trial::id).toList());
  }

  @Test
  void anActivationsOtherNameIsTheSameTrial() {
    assertThat(read(SMALL.replace("relu", "silu")).trials())
        .isEqualTo(read(SMALL.replace("relu", "swish")).trials());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "[relu, {series: [-2.5, 4, -1.5]}]",
        "{values: [relu, {series: [-5/2, +4, -3/2, 0]}]}",
        "\n  - relu\n  - series: ['-5/2', 4.0, -15e-1]\n"
      })
  void aSeriesMayStandWhereverANameMay(String activations) {
    assertThat(activations("activation: " + activations + "\n  t: [1, 2]"))
        .containsExactly("relu", "series(-2.5, 4, -1.5, t=1)", "series(-2.5, 4, -1.5, t=2)");
  }

  @ParameterizedTest
  @ValueSource(strings = {"{series: [1, -1]}", "{value: {series: [1, -1]}}", "{series: [1, -2/2]}"})
  void aSeriesMayBeTheOnlyActivation(String series) {
    assertThat(activations("activation: " + series)).containsExactly("series(1, -1, t=1)");
  }

  @ParameterizedTest
  @ValueSource(strings = {"nish", "{value: nish}", "{values: [nish]}", "[nish]"})
  void aNameIsNoSeriesInAnyForm(String name) {
    assertThat(activations("activation: " + name)).containsExactly("nish(t=1)");
  }

  @Test
  void theFractionsOfPishMakeASeriesWithoutAJump() {
    ActivationChoice pish =
        read(SMALL.replace("[relu, nish]", "{series: [-13/3, 19/2, -7, 11/6]}"))
            .trials()
            .get(0)
            .activation();

    Series series = (Series) ActivationCatalog.activation(pish.name(), pish.parameters());

    assertThat(series.valueCoefficients()).startsWith(0.0);
    assertThat(series.slopeCoefficients()).startsWith(1.0);
  }

  @Test
  void nishOfAnOrderIsAnActivationOfItsOwn() {
    assertThat(activations("activation: [relu, nish]\n  order: [2, 3, 4]\n  t: 0.5"))
        .containsExactly("relu", "nish(order=2, t=0.5)", "nish(t=0.5)", "pish(t=0.5)");
    assertThat(activations("activation: nish\n  order: 12")).containsExactly("nish(order=12, t=1)");
  }

  @Test
  void theSlopeOfALeakyReluIsAnAxis() {
    assertThat(activations("activation: lrelu\n  alpha: [0.01, 0.1]"))
        .containsExactly("leaky_relu", "leaky_relu(alpha=0.1)");
  }

  /** The choices of a sweep whose activation this is. */
  private List<String> activations(String activation) {
    return read(SMALL.replace("activation: [relu, nish]", activation)).trials().stream()
        .map(trial -> trial.activation().toString())
        .toList();
  }
}
