package nish.activations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class ActivationCatalogTest {

  private static final String KNOWN =
      "Known: relu, leaky_relu, tanh, sigmoid, softrelu, swish, mish, nish, pish, series";

  @Test
  void aNameAndItsScaleGiveTheFunction() {
    assertThat(ActivationCatalog.activation("nish", Map.of("t", 1.5))).isEqualTo(new Nish(1.5, 3));
    assertThat(ActivationCatalog.activation("pish", Map.of("t", 2.0))).isEqualTo(new Nish(2, 4));
    assertThat(ActivationCatalog.activation("relu", Map.of())).isEqualTo(new Relu());
  }

  @Test
  void aMissingParameterHasItsDefault() {
    assertThat(ActivationCatalog.activation("nish", Map.of())).isEqualTo(new Nish(1, 3));
    assertThat(ActivationCatalog.activation("leaky_relu", Map.of())).isEqualTo(new LeakyRelu(0.01));
  }

  @ParameterizedTest
  @CsvSource({
    "leakyrelu, leaky_relu",
    "lrelu, leaky_relu",
    "softplus, softrelu",
    "silu, swish",
    "logistic, sigmoid"
  })
  void anAliasIsUnderstood(String alias, String name) {
    assertThat(ActivationCatalog.find(alias)).contains(ActivationCatalog.entry(name));
  }

  @ParameterizedTest
  @MethodSource("nish.activations.ActivationCatalog#entries")
  void everyFunctionIsFoundAgainByItsNameAndParameters(ActivationEntry entry) {
    Activation function =
        entry.activation(entry.name().equals("series") ? Map.of("c2", 0.5) : Map.of());

    assertThat(function.name()).isEqualTo(entry.name());
    assertThat(function.parameters().keySet())
        .isSubsetOf(entry.parameters().stream().map(Parameter::key).toList());
    assertThat(entry.activation(function.parameters())).isEqualTo(function);
    assertThat(entry.formula()).isNotBlank();
    assertThat(entry.description()).isNotBlank();
    assertThat(entry.source()).isNotBlank();
  }

  @Test
  void onlyTheNishFamilyAndSeriesTakeAScale() {
    assertThat(ActivationCatalog.entries().stream().filter(entry -> entry.takes("t")))
        .extracting(ActivationEntry::name)
        .containsExactly("nish", "pish", "series");
  }

  @Test
  void anOrderIsAnotherOfTheNishes() {
    assertThat(ActivationCatalog.activation("nish", Map.of("order", 5.0)))
        .isEqualTo(new Nish(1, 5));
    assertThat(ActivationCatalog.activation("nish", Map.of("order", 4.0, "t", 2.0)))
        .isEqualTo(ActivationCatalog.activation("pish", Map.of("t", 2.0)));
  }

  @ParameterizedTest
  @CsvSource({"1, 1", "2.5, 2.5", "13, 13", "NaN, NaN"})
  void anOrderThatBreaksItsRuleIsToldTheRule(double order, String shown) {
    assertThatThrownBy(() -> ActivationCatalog.activation("nish", Map.of("order", order)))
        .hasMessage("order must be a whole number from 2 to 12, but is " + shown);
  }

  @Test
  void aSeriesIsFoundByItsCoefficients() {
    assertThat(ActivationCatalog.activation("series", Map.of("c1", -2.0, "c3", 0.5, "t", 2.0)))
        .isEqualTo(new Series(2, List.of(-2.0, 0.0, 0.5)));
  }

  @Test
  void aSweepVariesNoCoefficients() {
    assertThat(ActivationCatalog.entry("series").axes()).containsExactly(Parameter.T);
  }

  @Test
  void aSlipIsAnsweredWithTheNameThatWasMeant() {
    assertThatThrownBy(() -> ActivationCatalog.activation("nihs", Map.of()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("unknown activation \"nihs\"; did you mean \"nish\"? " + KNOWN);
    assertThatThrownBy(() -> ActivationCatalog.entry("softpluss"))
        .hasMessage("unknown activation \"softpluss\"; did you mean \"softplus\"? " + KNOWN);
  }

  @Test
  void aNameLikeNoOtherIsAnsweredWithAllNames() {
    assertThat(ActivationCatalog.find("qwerty")).isEmpty();
    assertThatThrownBy(() -> ActivationCatalog.entry("qwerty"))
        .hasMessage("unknown activation \"qwerty\". " + KNOWN);
  }

  @Test
  void aParameterThatIsNotTakenIsToBeRemoved() {
    assertThatThrownBy(() -> ActivationCatalog.activation("relu", Map.of("t", 1.0)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("relu takes no t; remove it");
  }

  @ParameterizedTest
  @CsvSource({"-1, -1", "0, 0", "-0.5, -0.5", "NaN, NaN", "Infinity, Infinity"})
  void aScaleThatBreaksItsRuleIsToldTheRule(double t, String shown) {
    assertThatThrownBy(() -> ActivationCatalog.activation("nish", Map.of("t", t)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("t must be a finite number above 0, but is " + shown);
  }

  @ParameterizedTest
  @ValueSource(doubles = {-0.1, Double.NaN, Double.POSITIVE_INFINITY})
  void aLeakThatBreaksItsRuleIsToldTheRule(double alpha) {
    assertThatThrownBy(() -> ActivationCatalog.activation("leaky_relu", Map.of("alpha", alpha)))
        .hasMessage("alpha must be a finite number of at least 0, but is " + alpha);
  }

  @Test
  void allProblemsAreToldAtOnce() {
    assertThat(ActivationCatalog.entry("nish").problems(Map.of("t", 0.0, "alpha", 1.0)))
        .containsExactly(
            "nish takes no alpha; remove it", "t must be a finite number above 0, but is 0");
    assertThat(ActivationCatalog.entry("nish").problems(Map.of("t", 1.0))).isEmpty();
  }
}
