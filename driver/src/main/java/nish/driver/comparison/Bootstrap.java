package nish.driver.comparison;

import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import org.apache.commons.statistics.descriptive.Quantile;
import org.apache.commons.statistics.descriptive.Quantile.EstimationMethod;
import org.apache.commons.statistics.distribution.NormalDistribution;
import org.apache.commons.statistics.distribution.TDistribution;

/**
 * The bias-corrected and accelerated bootstrap interval (BCa; Efron 1987, and Efron and Tibshirani
 * 1993, chapter 14): of samples drawn from the sample, the quantiles that its statistic's bias and
 * skewness move.
 *
 * @param resamples how many are drawn
 * @param level such as 0.95
 * @param isWidened whether the quantiles are those of Student's t: a bootstrap is as narrow as if
 *     the values' deviation were known, and holds the truth too seldom where they are few
 *     (Hesterberg 2015, "What teachers should know about the bootstrap", expanded percentiles)
 */
record Bootstrap(int resamples, double level, boolean isWidened) {

  private static final int FEWEST_RESAMPLES = 9_999;

  /** How many resamples' statistics are to lie outside at least, that the ends are known. */
  private static final int FEWEST_OUTSIDE = 250;

  private static final NormalDistribution NORMAL = NormalDistribution.of(0, 1);

  /** As NumPy interpolates. */
  private static final Quantile QUANTILE = Quantile.withDefaults().with(EstimationMethod.HF7);

  static Bootstrap of(double level) {
    int needed = (int) Math.ceil(FEWEST_OUTSIDE / (1 - level));
    return new Bootstrap(Math.max(FEWEST_RESAMPLES, needed), level, true);
  }

  /** The same for the same values: what is drawn depends on their number alone. */
  Interval interval(double[] values, ToDoubleFunction<double[]> statistic) {
    SplittableRandom random = new SplittableRandom(values.length);
    double[] sample = new double[values.length];
    double[] drawn = new double[resamples];
    for (int i = 0; i < resamples; i++) {
      draw(values, random, sample);
      drawn[i] = statistic.applyAsDouble(sample);
    }
    return interval(values, statistic, drawn);
  }

  private static void draw(double[] values, SplittableRandom random, double[] sample) {
    for (int i = 0; i < sample.length; i++) {
      sample[i] = values[random.nextInt(values.length)];
    }
  }

  /**
   * Of statistics that are drawn already.
   *
   * @param drawn of each resample
   */
  Interval interval(double[] values, ToDoubleFunction<double[]> statistic, double[] drawn) {
    double estimate = statistic.applyAsDouble(values);
    double bias = NORMAL.inverseCumulativeProbability(shareBelow(drawn, estimate));
    double acceleration = acceleration(values, statistic);
    double deviations = deviations(values.length);
    double[] ends =
        QUANTILE.evaluate(
            drawn, moved(-deviations, bias, acceleration), moved(deviations, bias, acceleration));
    return new Interval(ends[0], ends[1]);
  }

  /** How many of the statistic's deviations the interval has on either side. */
  private double deviations(int count) {
    double share = (1 + level) / 2;
    return isWidened
        ? Math.sqrt(count / (count - 1.0))
            * TDistribution.of(count - 1).inverseCumulativeProbability(share)
        : NORMAL.inverseCumulativeProbability(share);
  }

  /** Ties are half below. */
  private static double shareBelow(double[] drawn, double estimate) {
    long below = Arrays.stream(drawn).filter(value -> value < estimate).count();
    long notAbove = Arrays.stream(drawn).filter(value -> value <= estimate).count();
    return (below + notAbove) / (2.0 * drawn.length);
  }

  /** The share of the resamples below that end. */
  private static double moved(double deviations, double bias, double acceleration) {
    double distance = bias + deviations;
    return NORMAL.cumulativeProbability(bias + distance / (1 - acceleration * distance));
  }

  /** From the jackknife; 0 where no value changes the statistic. */
  private static double acceleration(double[] values, ToDoubleFunction<double[]> statistic) {
    double[] without =
        IntStream.range(0, values.length)
            .mapToDouble(left -> statistic.applyAsDouble(without(values, left)))
            .toArray();
    double mean = PairedValues.mean(without);
    double squares = Arrays.stream(without).map(value -> Math.pow(mean - value, 2)).sum();
    double cubes = Arrays.stream(without).map(value -> Math.pow(mean - value, 3)).sum();
    return squares == 0 ? 0 : cubes / (6 * Math.pow(squares, 1.5));
  }

  private static double[] without(double[] values, int left) {
    return IntStream.range(0, values.length)
        .filter(i -> i != left)
        .mapToDouble(i -> values[i])
        .toArray();
  }
}
