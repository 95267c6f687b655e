package nish.driver.comparison;

import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * Wilcoxon's signed ranks (1945) of differences: their sizes' ranks with the differences' signs.
 * Zeros are ranked and then left out (Pratt 1959).
 */
final class SignedRanks {

  private final double[] differences;

  SignedRanks(double[] differences) {
    this.differences = differences.clone();
  }

  /** The sum of the ranks of positive differences less that of negative ones. */
  double sum() {
    return Arrays.stream(signed()).sum();
  }

  /**
   * Of two sides; exact for up to {@link SignFlips#MOST_PAIRS} differences also where they tie,
   * where the usual normal approximation tells too much of so few.
   */
  double pValue() {
    return differences.length <= SignFlips.MOST_PAIRS
        ? SignFlips.pValue(signed())
        : PairedTest.WILCOXON.pValue(differences);
  }

  private double[] signed() {
    double[] ranks = Ranks.ascending(Arrays.stream(differences).map(Math::abs).toArray());
    return IntStream.range(0, ranks.length)
        .mapToDouble(i -> Math.signum(differences[i]) * ranks[i])
        .toArray();
  }
}
