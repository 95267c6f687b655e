package nish.driver.comparison;

import org.apache.commons.statistics.distribution.TDistribution;
import org.apache.commons.statistics.inference.TTest;

/**
 * What is published of runs where they themselves are not: nothing pairs them.
 *
 * @param mean of their values
 * @param deviation of the sample
 * @param runs at least 2
 */
public record Summary(
    String activation, String network, String dataset, double mean, double deviation, int runs) {

  private static final double LEVEL = 0.95;

  public Summary {
    if (!Double.isFinite(mean)) {
      throw new IllegalArgumentException("mean is a finite number, but it is " + mean);
    }
    if (!(deviation > 0 && Double.isFinite(deviation))) {
      throw new IllegalArgumentException("deviation is above 0, but it is " + deviation);
    }
    if (runs < 2) {
      throw new IllegalArgumentException("runs are at least 2, but they are " + runs);
    }
  }

  boolean isBeside(Summary other) {
    return network.equals(other.network) && dataset.equals(other.dataset);
  }

  /** Of Welch's test (1947), of two sides. */
  double pValue(Summary other) {
    return TTest.withDefaults()
        .test(
            mean,
            deviation * deviation,
            runs,
            other.mean,
            other.deviation * other.deviation,
            other.runs)
        .getPValue();
  }

  /** Of the difference, at 95 %, by Welch's degrees of freedom. */
  Interval interval(Summary other) {
    double width =
        TDistribution.of(freedom(other)).inverseCumulativeProbability((1 + LEVEL) / 2)
            * Math.sqrt(variance() + other.variance());
    return new Interval(mean - other.mean - width, mean - other.mean + width);
  }

  private double freedom(Summary other) {
    double both = variance() + other.variance();
    return both
        * both
        / (variance() * variance() / (runs - 1)
            + other.variance() * other.variance() / (other.runs - 1));
  }

  /** Of the mean. */
  private double variance() {
    return deviation * deviation / runs;
  }
}
