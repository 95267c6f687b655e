package nish.driver.comparison;

import java.util.Arrays;

/**
 * The permutation test of several columns of paired differences at once, by the greatest of their
 * studentised means (max-T; Westfall and Young 1993): a seed's differences change their sign
 * together, so that what the columns share is kept, whatever it is.
 */
final class JointSignFlips {

  /** What rounding may put on the other side. */
  private static final double ROUNDING = 1e-9;

  private final double[][] columns;
  private final int seeds;

  /**
   * @param columns each the differences of all seeds, in the same order
   */
  JointSignFlips(double[][] columns) {
    this.columns = Arrays.stream(columns).map(JointSignFlips::scaled).toArray(double[][]::new);
    this.seeds = columns[0].length;
  }

  /** By the root of its squares, which no change of signs changes. */
  private static double[] scaled(double[] column) {
    double length = length(column);
    return Arrays.stream(column).map(value -> length == 0 ? 0 : value / length).toArray();
  }

  static double length(double[] column) {
    double squares = 0;
    for (double value : column) {
      squares += value * value;
    }
    return Math.sqrt(squares);
  }

  /** Of two sides: whether the greatest is above 0, or all are below. */
  double pValue() {
    double observed = greatest(SignChoices.observed(seeds));
    int[] above = {0};
    int[] below = {0};
    SignChoices.forEach(
        seeds,
        signs -> {
          double greatest = greatest(signs);
          above[0] += greatest >= observed - ROUNDING ? 1 : 0;
          below[0] += greatest <= observed + ROUNDING ? 1 : 0;
        });
    return Math.min(1, 2.0 * Math.min(above[0], below[0]) / SignChoices.count(seeds));
  }

  private double greatest(double[] signs) {
    double greatest = Double.NEGATIVE_INFINITY;
    for (double[] column : columns) {
      greatest = Math.max(greatest, sum(signs, column));
    }
    return greatest;
  }

  static double sum(double[] signs, double[] column) {
    double sum = 0;
    for (int i = 0; i < signs.length; i++) {
      sum += signs[i] * column[i];
    }
    return sum;
  }
}
