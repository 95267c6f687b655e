package nish.driver.comparison;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** The interval of what the permutation test does not tell from the differences. */
class PermutationIntervalTest {

  private static double[] differences(int number, int pairs) {
    SplittableRandom random = new SplittableRandom(number);
    return IntStream.range(0, pairs).mapToDouble(i -> random.nextGaussian() + 0.6).toArray();
  }

  private static Interval interval(double[] differences) {
    return PermutationInterval.of(differences, 0.05).orElseThrow();
  }

  /** The mean of each set of some of them. */
  private static double[] typicalValues(double[] differences) {
    return IntStream.range(1, 1 << differences.length)
        .mapToDouble(
            set ->
                IntStream.range(0, differences.length)
                    .filter(i -> (set >> i & 1) == 1)
                    .mapToDouble(i -> differences[i])
                    .average()
                    .orElseThrow())
        .sorted()
        .toArray();
  }

  @Test
  void itsEndsAreTypicalValuesAsHartiganFoundThem() {
    double[] differences = differences(1, 8);
    double[] typical = typicalValues(differences);

    Interval interval = interval(differences);

    assertThat(interval.low()).isCloseTo(typical[5], within(1e-8));
    assertThat(interval.high()).isCloseTo(typical[255 - 6], within(1e-8));
  }

  @Test
  void itHasNoDifferenceInItWhereTheTestTellsNone() {
    int told = 0;
    for (int number = 0; number < 200; number++) {
      double[] differences = differences(number, 10);
      boolean isTold = SignFlips.pValue(differences) < 0.05;

      assertThat(interval(differences).contains(0)).isNotEqualTo(isTold);
      told += isTold ? 1 : 0;
    }
    assertThat(told).isBetween(50, 150);
  }

  @Test
  void ofSixPairsItReachesFromTheLeastToTheGreatestAndOfFiveItIsNot() {
    double[] six = differences(2, 6);

    assertThat(interval(six))
        .isEqualTo(
            new Interval(
                Arrays.stream(six).min().orElseThrow(), Arrays.stream(six).max().orElseThrow()));
    assertThat(PermutationInterval.of(differences(2, 5), 0.05)).isEmpty();
  }

  @Test
  void roundedAccuraciesThatTieHaveNoDifferenceInItWhereTheTestTellsNone() {
    int atZero = 0;
    for (int number = 0; number < 500; number++) {
      double[] rounded =
          Arrays.stream(differences(number, 8)).map(d -> Math.rint(d) / 200).toArray();
      Interval interval = interval(rounded);

      assertThat(interval.contains(0)).isEqualTo(SignFlips.pValue(rounded) >= 0.05);
      atZero += interval.low() == 0 || interval.high() == 0 ? 1 : 0;
    }
    assertThat(atZero).isPositive();
  }

  @Test
  void ofManyPairsAndSmallErrorsItAgreesWithTheTestToo() {
    for (int pairs : new int[] {11, 16, 23, 30}) {
      double[] differences = differences(pairs, pairs);

      Interval interval = PermutationInterval.of(differences, 0.002).orElseThrow();

      assertThat(SignFlips.pValue(less(differences, interval.low() - 1e-6))).isLessThan(0.002);
      assertThat(SignFlips.pValue(less(differences, interval.low() + 1e-6)))
          .isGreaterThanOrEqualTo(0.002);
      assertThat(SignFlips.pValue(less(differences, interval.high() + 1e-6))).isLessThan(0.002);
    }
  }

  private static double[] less(double[] differences, double value) {
    return Arrays.stream(differences).map(difference -> difference - value).toArray();
  }

  @Test
  void differencesThatDifferByRoundingAloneHaveAnEndToo() {
    double[] nearly = new double[10];
    Arrays.fill(nearly, 0.010000000000000009);
    nearly[3] = 0.009999999999999898;

    assertThat(interval(nearly).low()).isCloseTo(0.01, within(1e-12));
    assertThat(interval(Arrays.stream(differences(3, 10)).map(d -> 1e8 + d).toArray()).high())
        .isCloseTo(1e8, within(10.0));
  }

  @Test
  void differencesThatAreAllTheSameAreKnownWell() {
    double[] same = new double[8];
    Arrays.fill(same, 0.25);

    assertThat(interval(same)).isEqualTo(new Interval(0.25, 0.25));
  }
}
