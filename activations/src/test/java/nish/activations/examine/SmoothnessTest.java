package nish.activations.examine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Map;
import nish.activations.Activation;
import nish.activations.ActivationCatalog;
import nish.activations.LeakyRelu;
import nish.activations.Nish;
import nish.activations.Relu;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** H1, continuous derivatives at 0. */
class SmoothnessTest {

  /**
   * f(x) − x = t·H_n·(−x/t)ⁿ + … left of 0, and 0 right of it: so the n-th derivative falls by
   * (−1)ⁿ·n!·H_n·t^(1 − n).
   */
  @ParameterizedTest
  @MethodSource("nish.activations.ActivationTest#nishes")
  void nishOfOrderNIsSmoothUpToOrderNLessOneAndThenJumpsAsItsSeriesSays(Nish nish) {
    int n = nish.order();
    double expected = -Math.pow(-1, n) * factorial(n) * harmonic(n) * Math.pow(nish.t(), 1 - n);

    Smoothness smoothness = smoothness(nish);
    Jump jump = smoothness.jump().orElseThrow();

    assertThat(smoothness.order()).isEqualTo(n - 1);
    assertThat(jump.derivative()).isEqualTo(n);
    assertThat(jump.size()).isCloseTo(expected, within(jump.error()));
    assertThat(jump.error()).isLessThan(1e-6 * Math.abs(expected));
  }

  @Test
  void theSlopeOfReluJumpsByOne() {
    Jump jump = smoothness(new Relu()).jump().orElseThrow();

    assertThat(jump.derivative()).isOne();
    assertThat(jump.size()).isCloseTo(1, within(1e-14));
    assertThat(smoothness(new Relu()).order()).isZero();
  }

  @Test
  void theSlopeOfLeakyReluJumpsByWhatDoesNotLeak() {
    assertThat(smoothness(new LeakyRelu(0.25)).jump().orElseThrow().size())
        .isCloseTo(0.75, within(1e-14));
  }

  @ParameterizedTest
  @CsvSource({"tanh, 1e-2", "sigmoid, 1e-4", "softrelu, 1e-4", "swish, 1e-3", "mish, 1e-3"})
  void aSmoothFunctionShowsNoJumpAsFarAsOneWouldBeSeen(String name, double resolution) {
    Smoothness smoothness = smoothness(ActivationCatalog.activation(name, Map.of()));

    assertThat(smoothness.jump()).isEmpty();
    assertThat(smoothness.order()).isEqualTo(Smoothness.EXAMINED);
    assertThat(smoothness.resolution()).isBetween(0.0, resolution);
  }

  @Test
  void aJumpAboveTheHighestDerivativeExaminedIsNotClaimed() {
    assertThat(smoothness(new Nish(1, 7)).jump()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(doubles = {1e-250, 1e250})
  void theJumpIsFoundForEveryScale(double t) {
    assertThat(smoothness(new Nish(t, 3)).order()).isEqualTo(2);
  }

  @Test
  void aFunctionThatJumpsItselfIsNotEvenContinuous() {
    Smoothness smoothness = smoothness(new Formula(x -> x < 0 ? -0.5 : x, x -> x < 0 ? 0 : 1));

    assertThat(smoothness.order()).isEqualTo(-1);
    assertThat(smoothness.jump().orElseThrow().derivative()).isZero();
    assertThat(smoothness.jump().orElseThrow().size()).isCloseTo(0.5, within(1e-14));
  }

  @Test
  void aJumpIsAtLeastItsError() {
    assertThatThrownBy(() -> new Jump(1, 1e-9, 1e-8))
        .hasMessageContaining("must not be smaller than its error, but is 1.0E-9");
  }

  private static Smoothness smoothness(Activation activation) {
    return Examination.of(activation).smoothness();
  }

  private static double factorial(int n) {
    return n < 2 ? 1 : n * factorial(n - 1);
  }

  private static double harmonic(int n) {
    return n < 1 ? 0 : 1.0 / n + harmonic(n - 1);
  }
}
