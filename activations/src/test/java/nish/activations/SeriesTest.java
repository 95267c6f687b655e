package nish.activations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.DoubleStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SeriesTest {

  private static final List<Double> NISH = List.of(-2.5, 4.0, -1.5);
  private static final List<Double> PISH = List.of(-13 / 3.0, 9.5, -7.0, 11 / 6.0);

  @Test
  void isTheSumOfItsPowersOfExp() {
    Series series = new Series(2, List.of(0.5, -3.0, 0.25));
    for (double x : new double[] {-1e-3, -0.3, -1, -4, -20}) {
      double e = Math.exp(x / 2);

      assertThat(series.value(x))
          .isCloseTo(2 * (0.5 * e - 3 * e * e + 0.25 * e * e * e), within(1e-14));
      assertThat(series.slope(x)).isCloseTo(0.5 * e - 6 * e * e + 0.75 * e * e * e, within(1e-14));
    }
  }

  @ParameterizedTest
  @ValueSource(doubles = {0.01, 0.67, 1, 1.5, 100})
  void theCoefficientsOfNishAndPishGiveNishAndPish(double t) {
    for (double u : new double[] {-1e-300, -1e-17, -1e-9, -1e-3, -0.9048, -3, -30, -800, 0, 2}) {
      assertSame(new Series(t, NISH), new Nish(t, 3), u * t);
      assertSame(new Series(t, PISH), new Nish(t, 4), u * t);
    }
  }

  private static void assertSame(Series series, Nish nish, double x) {
    assertThat(series.value(x)).isCloseTo(nish.value(x), within(1e-14 * Math.abs(nish.value(x))));
    assertThat(series.slope(x)).isCloseTo(nish.slope(x), within(1e-14));
  }

  @Test
  void whereTheSumsAreSmoothButForRoundingTheFirstCoefficientsAreExact() {
    for (List<Double> smooth : List.of(NISH, PISH)) {
      assertThat(new Series(1, smooth).valueCoefficients()[0]).isZero();
      assertThat(new Series(1, smooth).slopeCoefficients()[0]).isOne();
    }
    assertThat(DoubleStream.of(new Series(1, PISH).valueCoefficients()).boxed().toList())
        .usingElementComparator((a, b) -> Math.abs(a - b) < 1e-14 ? 0 : 1)
        .containsExactly(0.0, -1.0, -1.5, -11 / 6.0);
  }

  @Test
  void aJumpAndAKinkStayWhatTheyAre() {
    Series series = new Series(2, List.of(1.0, -0.25));

    assertThat(series.valueCoefficients()).containsExactly(0.75, 0.25);
    assertThat(series.slopeCoefficients()).containsExactly(0.5, 0.5);
    assertThat(series.value(-1e-300)).isEqualTo(1.5);
    assertThat(series.value(0)).isZero();
    assertThat(series.slope(-1e-300)).isEqualTo(0.5);
    assertThat(series.slope(0)).isOne();
  }

  @Test
  void nearZeroItKeepsAllDigitsWhateverItsScale() {
    for (double t : new double[] {1e-10, 1, 1e300}) {
      assertThat(new Series(t, NISH).value(-1e-30)).isEqualTo(-1e-30);
      assertThat(new Series(t, List.of(1.0, -1.0)).value(-1e-300)).isEqualTo(1e-300);
    }
    assertThat(new Series(1, NISH).value(-1e-5)).isCloseTo(-1e-5 + 11.0 / 6 * 1e-15, within(5e-20));
  }

  @Test
  void theLimitsAreZeroAndTheIdentity() {
    Series series = new Series(1, List.of(3.0, -1e30));

    assertThat(series.value(Double.NEGATIVE_INFINITY) + 0.0).isZero();
    assertThat(series.slope(Double.NEGATIVE_INFINITY) + 0.0).isZero();
    assertThat(series.value(Double.POSITIVE_INFINITY)).isInfinite();
    assertThat(series.slope(Double.POSITIVE_INFINITY)).isOne();
    assertThat(series.value(Double.NaN)).isNaN();
    assertThat(series.slope(Double.NaN)).isNaN();
  }

  @Test
  void zerosAtTheEndAndTheSignOfAZeroMakeNoOtherSeries() {
    Series series = new Series(1, List.of(0.0, 2.0));

    assertThat(new Series(1, List.of(-0.0, 2.0, 0.0, -0.0))).isEqualTo(series);
    assertThat(series.parameters()).isEqualTo(Map.of("t", 1.0, "c2", 2.0));
  }

  @Test
  void neitherNoneNorTooManyCoefficientsAreASeries() {
    for (List<Double> wrong :
        List.of(List.<Double>of(), List.of(0.0, -0.0), Collections.nCopies(9, 1.0))) {
      assertThatThrownBy(() -> new Series(1, wrong))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessageStartingWith(
              "a series must have from 1 to 8 coefficients and one that is not 0, but is [");
    }
  }

  @ParameterizedTest
  @ValueSource(doubles = {Double.NaN, Double.POSITIVE_INFINITY, 2e30, -2e30})
  void aCoefficientBeyondItsRangeIsToldTheRule(double wrong) {
    assertThatThrownBy(() -> new Series(1, List.of(1.0, wrong)))
        .hasMessageStartingWith("c2 must be a finite number from -1e30 to 1e30, but is ");
  }
}
