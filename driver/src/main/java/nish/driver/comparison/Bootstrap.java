package nish.driver.comparison;

import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import org.apache.commons.statistics.descriptive.Quantile;
import org.apache.commons.statistics.descriptive.Quantile.EstimationMethod;
import org.apache.commons.statistics.distribution.NormalDistribution;

/**
 * The bias-corrected and accelerated bootstrap interval (BCa; Efron 1987, and Efron and Tibshirani
 * 1993, chapter 14): of samples drawn from the sample, the quantiles that its statistic's bias and
 * skewness move.
 *
 * @param resamples how many are drawn
 * @param level such as 0.95
 */
record Bootstrap(int resamples, double level) {

  static final Bootstrap USUAL = new Bootstrap(9_999, 0.95);

  private static final NormalDistribution NORMAL = NormalDistribution.of(0, 1);

  /** As NumPy interpolates. */
  private static final Quantile QUANTILE = Quantile.withDefaults().with(EstimationMethod.HF7);

  /** The same for the same values: what is drawn depends on their number alone. */
  Interval interval(double[] values, ToDoubleFunction<double[]> statistic) {
    SplittableRandom random = new SplittableRandom(values.length);
    double[] drawn =
        IntStream.range(0, resamples)
            .mapToDouble(i -> statistic.applyAsDouble(resample(values, random)))
            .toArray();
    return interval(values, statistic, drawn);
  }

  private static double[] resample(double[] values, SplittableRandom random) {
    return random.ints(values.length, 0, values.length).mapToDouble(i -> values[i]).toArray();
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
    double[] ends =
        QUANTILE.evaluate(
            drawn,
            moved((1 - level) / 2, bias, acceleration),
            moved((1 + level) / 2, bias, acceleration));
    return new Interval(ends[0], ends[1]);
  }

  /** Ties are half below. */
  private static double shareBelow(double[] drawn, double estimate) {
    long below = Arrays.stream(drawn).filter(value -> value < estimate).count();
    long notAbove = Arrays.stream(drawn).filter(value -> value <= estimate).count();
    return (below + notAbove) / (2.0 * drawn.length);
  }

  private static double moved(double share, double bias, double acceleration) {
    double distance = bias + NORMAL.inverseCumulativeProbability(share);
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
