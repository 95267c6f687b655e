package nish.driver.comparison;

import java.util.Arrays;
import java.util.BitSet;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

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
    double observed = greatest(new BitSet()) - ROUNDING;
    if (seeds <= MOST_SEEDS) {
      long atLeast =
          IntStream.range(0, 1 << seeds)
              .filter(choice -> greatest(BitSet.valueOf(new long[] {choice})) >= observed)
              .count();
      return (double) atLeast / (1 << seeds);
    }
    SplittableRandom random = new SplittableRandom(seeds);
    long atLeast =
        IntStream.range(0, DRAWN).filter(i -> greatest(drawn(random, seeds)) >= observed).count();
    return (atLeast + 1.0) / (DRAWN + 1);
  }

  private static BitSet drawn(SplittableRandom random, int seeds) {
    return BitSet.valueOf(random.longs((seeds + 63) / 64).toArray());
  }

  private double greatest(BitSet minus) {
    double greatest = Double.NEGATIVE_INFINITY;
    for (double[] column : columns) {
      double sum = 0;
      for (int i = 0; i < seeds; i++) {
        sum += minus.get(i) ? -column[i] : column[i];
      }
      greatest = Math.max(greatest, sum);
    }
    return greatest;
  }
}
