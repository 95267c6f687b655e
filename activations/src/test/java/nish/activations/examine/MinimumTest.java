package nish.activations.examine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Map;
import java.util.Optional;
import nish.activations.Activation;
import nish.activations.ActivationCatalog;
import nish.activations.Mish;
import nish.activations.Nish;
import nish.activations.Swish;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** H2, a flat bottom, and a small slope left of it. */
class MinimumTest {

  /** Where f′ = e·(1 − m − 9/2·m²) is 0. */
  private static final double M = -(1 + Math.sqrt(19)) / 9;

  @ParameterizedTest
  @ValueSource(doubles = {0.01, 0.5, 0.67, 1, 1.5, 2, 100})
  void theMinimumOfNishScalesWithT(double t) {
    Minimum minimum = minimum(new Nish(t, 3)).orElseThrow();

    assertThat(minimum.place()).isCloseTo(t * Math.log1p(M), within(1e-12 * t));
    assertThat(minimum.value()).isCloseTo(t * M * (1 + M) * (1 - 1.5 * M), within(1e-12 * t));
    assertThat(minimum.value()).isCloseTo(-0.4560 * t, within(5e-5 * t));
    assertThat(minimum.place()).isCloseTo(-0.9049 * t, within(5e-5 * t));
  }

  /** f″ = e·d/dm (1 + m)·(1 − m − 9/2·m²)/t, in which the second factor is 0 at the minimum. */
  @ParameterizedTest
  @ValueSource(doubles = {0.01, 1, 1.5, 100})
  void theCurvatureOfNishAtItsBottomIsThatOfTheFormula(double t) {
    double curvature = (1 + M) * (1 + M) * (-1 - 9 * M) / t;

    assertThat(minimum(new Nish(t, 3)).orElseThrow().curvature())
        .isCloseTo(curvature, within(1e-10 / t));
  }

  @Test
  void theMinimaOfMishAndSwishAreTheKnownOnes() {
    assertThat(minimum(new Mish()).orElseThrow().value()).isCloseTo(-0.30884, within(5e-6));
    assertThat(minimum(new Mish()).orElseThrow().place()).isCloseTo(-1.19243, within(5e-6));
    assertThat(minimum(new Swish()).orElseThrow().value()).isCloseTo(-0.27846, within(5e-6));
    assertThat(minimum(new Swish()).orElseThrow().place()).isCloseTo(-1.27846, within(5e-6));
  }

  /** At the minimum 1 + x·s(−x) = 0, so that f(x) = x + 1. */
  @Test
  void theMinimumOfSwishIsOneAboveItsPlace() {
    Minimum minimum = minimum(new Swish()).orElseThrow();

    assertThat(minimum.value()).isCloseTo(minimum.place() + 1, within(1e-13));
  }

  /** Order 2 is t·m·(1 + m): its minimum −t/4 at m = −1/2, its steepest fall at m = −3/4. */
  @ParameterizedTest
  @ValueSource(doubles = {0.5, 1, 100})
  void orderTwoFallsFastestWhereItsFormulaSays(double t) {
    Minimum minimum = minimum(new Nish(t, 2)).orElseThrow();

    assertThat(minimum.value()).isCloseTo(-t / 4, within(1e-13 * t));
    assertThat(minimum.steepestFall().place()).isCloseTo(-t * Math.log(4), within(1e-9 * t));
    assertThat(minimum.steepestFall().slope()).isCloseTo(-0.125, within(1e-14));
    assertThat(minimum.neverRisesBefore()).isTrue();
  }

  /** t·m·(1 + m) = −0.99·t/4 at m = (−1 ± 0.1)/2. */
  @Test
  void theBottomOfOrderTwoEndsWhereTheFunctionIsOnePercentHigher() {
    Interval bottom = minimum(new Nish(2, 2)).orElseThrow().bottom();

    assertThat(bottom.from()).isCloseTo(2 * Math.log(0.45), within(1e-12));
    assertThat(bottom.to()).isCloseTo(2 * Math.log(0.55), within(1e-12));
  }

  @ParameterizedTest
  @MethodSource("nish.activations.ActivationTest#nishes")
  void noPlaceBeforeTheMinimumFallsFaster(Nish nish) {
    SteepestFall fall = minimum(nish).orElseThrow().steepestFall();

    for (double u = -40; u < 0; u += 0.001) {
      assertThat(nish.slope(u * nish.t())).isGreaterThanOrEqualTo(fall.slope() - 1e-15);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"relu", "leaky_relu", "tanh", "sigmoid", "softrelu"})
  void aMonotonicFunctionHasNone(String name) {
    assertThat(minimum(ActivationCatalog.activation(name, Map.of()))).isEmpty();
  }

  /** Where sin x = −0.1, last before the end of what is looked at. */
  @Test
  void theLowestOfSeveralIsTold() {
    Activation waves = new Formula(x -> Math.cos(x) - x / 10, x -> -Math.sin(x) - 0.1);

    assertThat(minimum(waves).orElseThrow().place())
        .isCloseTo(15 * Math.PI + Math.asin(0.1), within(1e-12));
    assertThat(minimum(waves).orElseThrow().neverRisesBefore()).isFalse();
  }

  @Test
  void aKinkIsFoundToo() {
    Minimum minimum = minimum(new Formula(Math::abs, Math::signum)).orElseThrow();

    assertThat(minimum.place()).isZero();
    assertThat(minimum.value()).isZero();
    assertThat(minimum.bottom().width()).isZero();
  }

  private static Optional<Minimum> minimum(Activation activation) {
    return Examination.of(activation).minimum();
  }
}
