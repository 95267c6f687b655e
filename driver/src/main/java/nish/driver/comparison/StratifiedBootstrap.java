package nish.driver.comparison;

import java.util.Arrays;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import org.apache.commons.statistics.descriptive.Quantile;
import org.apache.commons.statistics.descriptive.Quantile.EstimationMethod;

/**
 * The percentile bootstrap interval of a number that is made of runs at several places: runs are
 * drawn anew within each place, and the places stay (Agarwal et al. 2021).
 *
 * @param resamples how many are drawn
 * @param level such as 0.95
 */
record StratifiedBootstrap(int resamples, double level) {

  static final StratifiedBootstrap USUAL = new StratifiedBootstrap(9_999, 0.95);

  /** As NumPy interpolates. */
  private static final Quantile QUANTILE = Quantile.withDefaults().with(EstimationMethod.HF7);

  /** The number itself and its interval; the same for the same runs. */
  Estimate estimate(double[][] strata, ToDoubleFunction<double[][]> statistic) {
    boolean doRunsVary = Arrays.stream(strata).allMatch(stratum -> stratum.length > 1);
    return new Estimate(
        statistic.applyAsDouble(strata),
        doRunsVary ? Optional.of(interval(strata, statistic)) : Optional.empty());
  }

  private Interval interval(double[][] strata, ToDoubleFunction<double[][]> statistic) {
    SplittableRandom random = new SplittableRandom(strata.length);
    double[] drawn =
        IntStream.range(0, resamples)
            .mapToDouble(i -> statistic.applyAsDouble(resample(strata, random)))
            .toArray();
    double[] ends = QUANTILE.evaluate(drawn, (1 - level) / 2, (1 + level) / 2);
    return new Interval(ends[0], ends[1]);
  }

  private static double[][] resample(double[][] strata, SplittableRandom random) {
    return Arrays.stream(strata)
        .map(
            stratum ->
                random
                    .ints(stratum.length, 0, stratum.length)
                    .mapToDouble(i -> stratum[i])
                    .toArray())
        .toArray(double[][]::new);
  }
}
