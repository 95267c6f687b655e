package nish.driver.comparison;

import java.util.SplittableRandom;

/**
 * A bootstrap over a choice: in each sample of the seeds, the best of several columns of
 * differences is chosen anew, and judged by the seeds that are not in the sample (the leave-one-out
 * bootstrap; Efron 1983).
 */
final class Rechosen {

  private static final int RESAMPLES = 9_999;

  private Rechosen() {}

  /**
   * The chosen one's mean with the seeds that did not choose it, on average; NaN of a single seed.
   *
   * @param columns each the differences of all seeds, in the same order
   */
  static double elsewhere(double[][] columns) {
    int seeds = columns[0].length;
    SplittableRandom random = new SplittableRandom(31L * columns.length + seeds);
    double sum = 0;
    int judged = 0;
    for (int i = 0; i < RESAMPLES; i++) {
      int[] times = drawn(seeds, random);
      double left = meanOfLeft(best(columns, times), times);
      if (!Double.isNaN(left)) {
        sum += left;
        judged++;
      }
    }
    return sum / judged;
  }

  /** How often each seed is in a sample. */
  private static int[] drawn(int seeds, SplittableRandom random) {
    int[] times = new int[seeds];
    for (int draw = 0; draw < seeds; draw++) {
      times[random.nextInt(seeds)]++;
    }
    return times;
  }

  private static double[] best(double[][] columns, int[] times) {
    double greatest = Double.NEGATIVE_INFINITY;
    double[] best = columns[0];
    for (double[] column : columns) {
      double sum = sum(column, times);
      if (sum > greatest) {
        greatest = sum;
        best = column;
      }
    }
    return best;
  }

  private static double sum(double[] column, int[] times) {
    double sum = 0;
    for (int i = 0; i < times.length; i++) {
      sum += times[i] * column[i];
    }
    return sum;
  }

  /** Of the seeds that are not in the sample; NaN where all are. */
  private static double meanOfLeft(double[] column, int[] times) {
    double sum = 0;
    int left = 0;
    for (int i = 0; i < times.length; i++) {
      if (times[i] == 0) {
        sum += column[i];
        left++;
      }
    }
    return sum / left;
  }
}
