package nish.driver.comparison;

import java.util.Arrays;
import java.util.Optional;
import java.util.SplittableRandom;
import org.apache.commons.statistics.descriptive.Quantile;

/**
 * A bootstrap over a choice: in each sample of the seeds, the best of several columns of
 * differences is chosen anew, and judged by the seeds that are not in the sample (the leave-one-out
 * bootstrap; Efron 1983).
 *
 * @param elsewhere the chosen one's mean with the seeds that did not choose it, on average; NaN of
 *     a single seed
 * @param widths of each sample, how many standard errors the farthest column was from its mean in
 *     all seeds (bootstrap-t over the greatest; Romano and Wolf 2005)
 */
@SuppressWarnings("ArrayRecordComponent")
record Rechosen(double elsewhere, double[] widths) {

  private static final int RESAMPLES = 9_999;
  private static final double LEVEL = 0.95;
  private static final int FEWEST_SEEDS = 6;

  static Rechosen of(double[][] columns) {
    int seeds = columns[0].length;
    double[] means = Arrays.stream(columns).mapToDouble(PairedValues::mean).toArray();
    SplittableRandom random = new SplittableRandom(31L * columns.length + seeds);
    double[] widths = new double[RESAMPLES];
    double elsewhere = 0;
    int judged = 0;
    for (int i = 0; i < RESAMPLES; i++) {
      int[] times = new int[seeds];
      for (int draw = 0; draw < seeds; draw++) {
        times[random.nextInt(seeds)]++;
      }
      double best = Double.NEGATIVE_INFINITY;
      double[] chosen = columns[0];
      for (int column = 0; column < columns.length; column++) {
        double mean = mean(columns[column], times);
        widths[i] = Math.max(widths[i], errors(columns[column], times, mean, means[column]));
        if (mean > best) {
          best = mean;
          chosen = columns[column];
        }
      }
      double left = meanOfLeft(chosen, times);
      if (!Double.isNaN(left)) {
        elsewhere += left;
        judged++;
      }
    }
    return new Rechosen(elsewhere / judged, widths);
  }

  private static double mean(double[] column, int[] times) {
    double sum = 0;
    for (int i = 0; i < times.length; i++) {
      sum += times[i] * column[i];
    }
    return sum / times.length;
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

  /** Infinitely many where all of the sample are alike. */
  private static double errors(double[] column, int[] times, double mean, double truth) {
    double squares = 0;
    for (int i = 0; i < times.length; i++) {
      squares += times[i] * (column[i] - mean) * (column[i] - mean);
    }
    double error = Math.sqrt(squares / (times.length - 1) / times.length);
    return mean == truth ? 0 : Math.abs(mean - truth) / error;
  }

  /** Around a column's mean, which holds for whichever column was chosen. */
  Optional<Interval> interval(double[] column) {
    double error = Math.sqrt(PairedValues.variance(column) / column.length);
    double width = Quantile.withDefaults().evaluate(widths, LEVEL) * error;
    double mean = PairedValues.mean(column);
    return column.length >= FEWEST_SEEDS && Double.isFinite(width)
        ? Optional.of(new Interval(mean - width, mean + width))
        : Optional.empty();
  }
}
