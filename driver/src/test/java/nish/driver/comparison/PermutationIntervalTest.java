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
  void differencesThatAreAllTheSameAreKnownWell() {
    double[] same = new double[8];
    Arrays.fill(same, 0.25);

    assertThat(interval(same)).isEqualTo(new Interval(0.25, 0.25));
  }
}
