package nish.driver.comparison;

import java.util.Arrays;

/**
 * The exact permutation test of paired differences: were there no difference between the methods,
 * each pair's could as well have the other sign (Fisher 1935). Of all 2ⁿ choices of signs, how many
 * have a mean as far from 0?
 *
 * <p>All of them are looked at, by halves: the sums of all signs of either half of the pairs,
 * sorted, meet (Horowitz and Sahni 1974). That takes 2^(n/2) numbers.
 */
final class SignFlips {

  /** Two halves of 32,768 sums. */
  static final int MOST_PAIRS = 30;

  /**
   * What rounding may put on the other side, of the sum of all: accuracies are decimal numbers, and
   * their sums tie where those of binary ones do not.
   */
  private static final double ROUNDING = 1e-9;

  private SignFlips() {}

  /** The least p-value that so many pairs can have. */
  static double least(int pairs) {
    return Math.pow(2, 1.0 - pairs);
  }

  /**
   * The p-value of two sides.
   *
   * @param differences at most {@link #MOST_PAIRS}
   */
  static double pValue(double[] differences) {
    if (differences.length > MOST_PAIRS) {
      throw new IllegalArgumentException(differences.length + " pairs are too many to permute");
    }
    double sum = Math.abs(Arrays.stream(differences).sum());
    double scale = Arrays.stream(differences).map(Math::abs).sum();
    double least = sum - ROUNDING * scale;
    int half = differences.length / 2;
    double[] left = sums(Arrays.copyOfRange(differences, 0, half));
    double[] right = sums(Arrays.copyOfRange(differences, half, differences.length));
    double all = (double) left.length * right.length;
    return least <= 0 ? 1 : 2 * countAtLeast(left, right, least) / all;
  }

  /** Of all signs, sorted. At each step they are two sorted runs, which a sort of many merges. */
  private static double[] sums(double[] values) {
    double[] sums = {0};
    for (double value : values) {
      double[] before = sums;
      sums = new double[2 * before.length];
      for (int i = 0; i < before.length; i++) {
        sums[i] = before[i] - value;
        sums[before.length + i] = before[i] + value;
      }
      Arrays.sort(sums);
    }
    return sums;
  }

  /** How many sums of one of either are that much or more. */
  private static double countAtLeast(double[] left, double[] right, double least) {
    double count = 0;
    int from = right.length;
    for (double one : left) {
      while (from > 0 && one + right[from - 1] >= least) {
        from--;
      }
      count += right.length - from;
    }
    return count;
  }
}
