package nish.activations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import org.junit.jupiter.api.Test;

/** Activations of a user's own, found by a service file on the class path. */
class AddedActivationsTest {

  private static final Parameter HEIGHT =
      new Parameter("height", "The value at 0", Range.ABOVE_ZERO, 1);

  /** f(x) = max(height − |x|, 0). */
  record Tent(double height) implements Activation {

    @Override
    public String name() {
      return "tent";
    }

    @Override
    public double value(double x) {
      return Math.max(height - Math.abs(x), 0);
    }

    @Override
    public double slope(double x) {
      return Math.abs(x) < height ? -Math.signum(x) : 0;
    }

    @Override
    public SortedMap<String, Double> parameters() {
      return HEIGHT.as(height);
    }
  }

  /** Named by a service file, as the others are. */
  public static final class WithTent implements ActivationProvider {

    @Override
    public List<ActivationEntry> entries() {
      return List.of(tent("tent", List.of(), HEIGHT));
    }
  }

  /** Has an alias that swish has. */
  public static final class WithAnotherSilu implements ActivationProvider {

    @Override
    public List<ActivationEntry> entries() {
      return List.of(tent("tent", List.of("silu"), HEIGHT));
    }
  }

  /** Has an alpha of which leaky relu's default would not be one. */
  public static final class WithAnotherAlpha implements ActivationProvider {

    @Override
    public List<ActivationEntry> entries() {
      Parameter alpha = new Parameter("alpha", "The value at 0", Range.whole(1, 3), 1);
      return List.of(tent("tent", List.of(), alpha));
    }
  }

  @Test
  void anAddedActivationComesAfterTheBuiltInOnes() throws IOException {
    assertThat(with("added"))
        .extracting(ActivationEntry::name)
        .startsWith("relu", "leaky_relu")
        .endsWith("series", "tent");
  }

  @Test
  void anAddedActivationHasParametersOfItsOwn() throws IOException {
    ActivationEntry tent = with("added").get(with("added").size() - 1);

    assertThat(tent.activation(Map.of("height", 2.0)).value(0.5)).isEqualTo(1.5);
    assertThat(tent.activation(Map.of())).isEqualTo(new Tent(1));
    assertThatThrownBy(() -> tent.activation(Map.of("height", 0.0)))
        .hasMessage("height must be a finite number above 0, but is 0");
  }

  @Test
  void anAliasThatIsKnownIsRefusedAndBothAreNamed() {
    assertThatThrownBy(() -> with("clashing"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "a name means one activation, but \"silu\" is swish and the activation tent, added by "
                + WithAnotherSilu.class.getName()
                + " too; rename it there");
  }

  @Test
  void aParameterThatIsKnownByAnotherRuleIsRefusedAndBothAreNamed() {
    assertThatThrownBy(() -> with("disagreeing"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "a parameter of one key has one rule, but alpha of leaky_relu must be a finite number"
                + " of at least 0, and of the activation tent, added by "
                + WithAnotherAlpha.class.getName()
                + " a whole number from 1 to 3; rename it there");
  }

  @Test
  void aProviderThatIsNotThereIsNamed() {
    assertThatThrownBy(() -> with("broken"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("check its jar")
        .hasMessageContaining("nish.activations.NoSuchProvider");
  }

  @Test
  void withoutAServiceFileTheCatalogueIsTheBuiltInOne() throws IOException {
    assertThat(ActivationCatalog.names()).endsWith("pish", "series");
  }

  /** The catalogue with this folder of the tests' resources on the class path. */
  private static List<ActivationEntry> with(String folder) throws IOException {
    URL[] classPath = {AddedActivationsTest.class.getResource("/" + folder + "/")};
    try (URLClassLoader loader =
        new URLClassLoader(classPath, AddedActivationsTest.class.getClassLoader())) {
      return AddedActivations.after(ActivationCatalog.entries(), loader);
    }
  }

  private static ActivationEntry tent(String name, List<String> aliases, Parameter height) {
    return new ActivationEntry(
        name,
        aliases,
        List.of(height),
        "max(height − |x|, 0)",
        "a tent",
        "a test",
        values -> new Tent(values.get(height)));
  }
}
