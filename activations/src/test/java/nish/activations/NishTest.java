package nish.activations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.api.Assertions.withinPercentage;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class NishTest {

  private static final double[] SCALES = {0.01, 0.5, 0.67, 1, 1.5, 2, 100};

  @Test
  void orderThreeIsThePublishedSumOfPowers() {
    for (double t : SCALES) {
      for (double u = -0.01; u > -50; u *= 1.3) {
        assertThat(new Nish(t, 3).value(u * t))
            .isCloseTo(t * powersOfExp(u, -5.0 / 2, 4, -3.0 / 2), within(1e-14 * t));
      }
    }
  }

  @Test
  void orderFourIsThePublishedSumOfPowers() {
    for (double t : SCALES) {
      for (double u = -0.01; u > -50; u *= 1.3) {
        assertThat(new Nish(t, 4).value(u * t))
            .isCloseTo(t * powersOfExp(u, -13.0 / 3, 19.0 / 2, -7, 11.0 / 6), within(1e-14 * t));
      }
    }
  }

  @Test
  void theSlopeOfOrderThreeIsAQuadraticInM() {
    double m = Math.expm1(-0.7);

    assertThat(new Nish(2, 3).slope(-1.4))
        .isCloseTo(Math.exp(-0.7) * (1 - m - 4.5 * m * m), within(1e-15));
  }

  @Test
  void theCoefficientsAreTheHarmonicNumbers() {
    assertThat(new Nish(1, 5).valueCoefficients())
        .containsExactly(new double[] {0, -1, -3.0 / 2, -11.0 / 6, -25.0 / 12}, within(1e-15));
    assertThat(new Nish(1, 5).slopeCoefficients())
        .containsExactly(new double[] {1, 1, 1, 1, -5 * 25.0 / 12}, within(1e-14));
  }

  @Test
  void orderThreeHasOneMinimum() {
    double u = Math.log1p(-(1 + Math.sqrt(19)) / 9);
    assertThat(u).isCloseTo(-0.9049, within(5e-5));

    for (double t : SCALES) {
      Nish nish = new Nish(t, 3);
      assertThat(nish.slope(u * t)).isCloseTo(0, within(1e-14));
      assertThat(nish.value(u * t)).isCloseTo(-0.4560 * t, within(5e-5 * t));
      assertThat(nish.value(u * t)).isLessThan(nish.value(0.99 * u * t));
      assertThat(nish.value(u * t)).isLessThan(nish.value(1.01 * u * t));
    }
  }

  @ParameterizedTest
  @MethodSource("nish.activations.ActivationTest#nishes")
  void theCurveLeavesTheIdentityWithThePowerOfItsOrder(Nish nish) {
    double u = -0.004;
    double harmonic = 1.0 / nish.order() - nish.valueCoefficients()[nish.order() - 1];

    double departure = nish.value(u * nish.t()) / nish.t() - u;

    assertThat(departure)
        .as("derivatives up to order n − 1 are the identity's, the next is not")
        .isCloseTo(harmonic * Math.pow(-u, nish.order()), withinPercentage(2));
  }

  @ParameterizedTest
  @MethodSource("nish.activations.ActivationTest#nishes")
  void theSlopeMeetsTheIdentityWithOnePowerLess(Nish nish) {
    double u = -0.004;
    int order = nish.order();
    double harmonic = 1.0 / order - nish.valueCoefficients()[order - 1];

    assertThat(1 - nish.slope(u * nish.t()))
        .isCloseTo(order * harmonic * Math.pow(-u, order - 1), withinPercentage(4));
  }

  @ParameterizedTest
  @MethodSource("nish.activations.ActivationTest#nishes")
  void rightOfZeroItIsTheIdentity(Nish nish) {
    for (double x : new double[] {0, Double.MIN_VALUE, 1e-30, 0.3, 1e30}) {
      assertThat(nish.value(x)).isEqualTo(x);
      assertThat(nish.slope(x)).isOne();
    }
  }

  @Test
  void aVerySmallScaleGivesRelu() {
    for (double t : new double[] {Double.MIN_VALUE, 1e-310, 1e-40}) {
      Nish nish = new Nish(t, 3);
      for (double x : new double[] {-1e-30, -1, -1e30, -Double.MAX_VALUE}) {
        assertThat(nish.value(x)).isZero();
        assertThat(nish.slope(x)).isZero();
      }
    }
  }

  @Test
  void aVeryLargeScaleGivesTheIdentity() {
    for (double t : new double[] {1e30, 1e300, Double.MAX_VALUE}) {
      Nish nish = new Nish(t, 3);
      for (double x : new double[] {-Double.MIN_VALUE, -1e-300, -1e-30, -1, -1e10}) {
        assertThat(nish.value(x)).isEqualTo(x);
        assertThat(nish.slope(x)).isOne();
      }
      assertThat(nish.value(Double.NEGATIVE_INFINITY)).isZero();
      assertThat(nish.slope(Double.NEGATIVE_INFINITY)).isZero();
    }
  }

  @Test
  void nearZeroItKeepsAllDigits() {
    Nish nish = new Nish(1, 3);

    assertThat(nish.value(-1e-30)).isEqualTo(-1e-30);
    assertThat(nish.value(-1e-5)).isCloseTo(-1e-5 + 11.0 / 6 * 1e-15, within(5e-20));
  }

  @Test
  void aHigherOrderStaysNearTheIdentityForLonger() {
    for (int order = 2; order < 40; order++) {
      assertThat(new Nish(1, order + 1).value(-0.1) + 0.1)
          .isLessThanOrEqualTo(new Nish(1, order).value(-0.1) + 0.1);
    }
    assertThat(new Nish(1, 40).value(-0.1)).isCloseTo(-0.1, within(1e-15));
  }

  @Test
  void theOrderIsAParameterWhereItHasNoNameOfItsOwn() {
    assertThat(new Nish(1, 3).name()).isEqualTo("nish");
    assertThat(new Nish(1, 3).parameters()).isEqualTo(Map.of("t", 1.0));
    assertThat(new Nish(1, 4).name()).isEqualTo("pish");
    assertThat(new Nish(1, 4).parameters()).isEqualTo(Map.of("t", 1.0));
    assertThat(new Nish(1, 2).name()).isEqualTo("nish");
    assertThat(new Nish(1, 2).parameters()).isEqualTo(Map.of("order", 2.0, "t", 1.0));
  }

  @ParameterizedTest
  @ValueSource(doubles = {-1, 0, Double.NaN, Double.POSITIVE_INFINITY})
  void theScaleMustBeFiniteAndAboveZero(double t) {
    assertThatThrownBy(() -> new Nish(t, 3))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith("t must be a finite number above 0, but is ");
  }

  @Test
  void theOrderMustBeAtLeastTwo() {
    assertThatThrownBy(() -> new Nish(1, 1)).hasMessage("order must be at least 2, but is 1");
  }

  /** c_1·e + c_2·e² + …, e = exp(u). */
  private static double powersOfExp(double u, double... coefficients) {
    double sum = 0;
    for (int k = 0; k < coefficients.length; k++) {
      sum += coefficients[k] * Math.exp((k + 1) * u);
    }
    return sum;
  }
}
