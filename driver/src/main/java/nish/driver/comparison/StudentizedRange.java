package nish.driver.comparison;

import org.apache.commons.statistics.distribution.NormalDistribution;

/**
 * How far apart the greatest and the smallest of some standard normal numbers lie: the studentized
 * range distribution of infinite degrees of freedom.
 *
 * @param count of the numbers, 2 or more
 */
record StudentizedRange(int count) {

  private static final NormalDistribution NORMAL = NormalDistribution.of(0, 1);

  /** Beyond which a normal number does not show in a double. */
  private static final double FAR = 9;

  /** The trapezoidal rule is exact to a double's digits here, as the integrand is so smooth. */
  private static final double STEP = 1.0 / 16;

  /**
   * The probability of a range up to this: the integral over the smallest number of that the others
   * lie within the range above it.
   */
  double cumulativeProbability(double range) {
    double sum = 0;
    for (double smallest = -FAR - range; smallest <= FAR; smallest += STEP) {
      double within = NORMAL.probability(smallest, smallest + range);
      sum += NORMAL.density(smallest) * Math.pow(within, count - 1.0);
    }
    return Math.min(1, count * sum * STEP);
  }

  /** The range that is exceeded with this probability, by bisection. */
  double exceededWith(double probability) {
    double low = 0;
    double high = 4 * FAR;
    for (double middle = high / 2; low < middle && middle < high; middle = (low + high) / 2) {
      if (1 - cumulativeProbability(middle) > probability) {
        low = middle;
      } else {
        high = middle;
      }
    }
    return high;
  }
}
