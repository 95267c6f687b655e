package nish.driver.comparison;

import java.util.Arrays;
import java.util.SplittableRandom;

/**
 * The permutation test of several columns of paired differences at once, by the greatest of their
 * studentised means (max-T; Westfall and Young 1993): a seed's differences change their sign
 * together, so that what the columns share is kept, whatever it is.
 */
final class JointSignFlips {

  /** Of which all choices of signs are looked at. */
  private static final int MOST_SEEDS = 14;

  /** Choices of more seeds. */
  private static final int DRAWN = 9_999;

  /** What rounding may put on the other side. */
  private static final double ROUNDING = 1e-12;

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
    double length = Math.sqrt(Arrays.stream(column).map(value -> value * value).sum());
    return Arrays.stream(column).map(value -> length == 0 ? 0 : value / length).toArray();
  }

  /** Of one side: how probable so great a column is where none is truly above 0. */
  double pValue() {
    double[] signs = new double[seeds];
    Arrays.fill(signs, 1);
    double observed = greatest(signs) - ROUNDING;
    return seeds <= MOST_SEEDS ? exact(signs, observed) : drawn(signs, observed);
  }

  private double exact(double[] signs, double observed) {
    int choices = 1 << seeds;
    int atLeast = 0;
    for (int choice = 0; choice < choices; choice++) {
      for (int i = 0; i < seeds; i++) {
        signs[i] = (choice >> i & 1) == 0 ? 1 : -1;
      }
      atLeast += greatest(signs) >= observed ? 1 : 0;
    }
    return (double) atLeast / choices;
  }

  /** The observed signs are one of the choices. */
  private double drawn(double[] signs, double observed) {
    SplittableRandom random = new SplittableRandom(seeds);
    int atLeast = 1;
    for (int choice = 0; choice < DRAWN; choice++) {
      for (int i = 0; i < seeds; i++) {
        signs[i] = random.nextBoolean() ? 1 : -1;
      }
      atLeast += greatest(signs) >= observed ? 1 : 0;
    }
    return atLeast / (DRAWN + 1.0);
  }

  private double greatest(double[] signs) {
    double greatest = Double.NEGATIVE_INFINITY;
    for (double[] column : columns) {
      double sum = 0;
      for (int i = 0; i < seeds; i++) {
        sum += signs[i] * column[i];
      }
      greatest = Math.max(greatest, sum);
    }
    return greatest;
  }
}
