package nish.driver.comparison;

import java.util.Arrays;
import java.util.SplittableRandom;
import org.apache.commons.statistics.descriptive.Quantile;

/**
 * A bootstrap over a choice: in each sample of the seeds, the best of several columns of
 * differences is chosen anew.
 *
 * @param optimism by how much the chosen one's mean in its sample was above its mean in all seeds,
 *     on average (Efron 1983)
 * @param widths of each sample, how many standard errors the farthest column was from its mean in
 *     all seeds (a bootstrap-t over the greatest; Romano and Wolf 2005)
 */
@SuppressWarnings("ArrayRecordComponent")
record Rechosen(double optimism, double[] widths) {

  private static final int RESAMPLES = 9_999;
  private static final double LEVEL = 0.95;

  static Rechosen of(double[][] columns) {
    int seeds = columns[0].length;
    double[] means = Arrays.stream(columns).mapToDouble(PairedValues::mean).toArray();
    SplittableRandom random = new SplittableRandom(31L * columns.length + seeds);
    double[] widths = new double[RESAMPLES];
    double optimism = 0;
    int[] drawn = new int[seeds];
    double[] sample = new double[seeds];
    for (int i = 0; i < RESAMPLES; i++) {
      Arrays.setAll(drawn, any -> random.nextInt(seeds));
      double best = Double.NEGATIVE_INFINITY;
      double above = 0;
      for (int column = 0; column < columns.length; column++) {
        take(columns[column], drawn, sample);
        double mean = PairedValues.mean(sample);
        widths[i] = Math.max(widths[i], errors(mean - means[column], sample));
        if (mean > best) {
          best = mean;
          above = mean - means[column];
        }
      }
      optimism += above / RESAMPLES;
    }
    return new Rechosen(optimism, widths);
  }

  private static void take(double[] column, int[] drawn, double[] sample) {
    for (int i = 0; i < drawn.length; i++) {
      sample[i] = column[drawn[i]];
    }
  }

  /** Infinitely many where all of the sample are of one seed. */
  private static double errors(double distance, double[] sample) {
    return distance == 0 ? 0 : Math.abs(distance) / standardError(sample);
  }

  private static double standardError(double[] sample) {
    return Math.sqrt(PairedValues.variance(sample) / sample.length);
  }

  /** Around a column's mean, which holds for whichever column was chosen. */
  Interval interval(double[] column) {
    double width = Quantile.withDefaults().evaluate(widths, LEVEL) * standardError(column);
    double mean = PairedValues.mean(column);
    return new Interval(mean - width, mean + width);
  }
}
