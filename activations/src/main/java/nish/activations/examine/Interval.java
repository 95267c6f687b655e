package nish.activations.examine;

import org.apache.commons.statistics.distribution.NormalDistribution;

/**
 * The numbers between two ends, which may be infinite.
 *
 * @param from at most {@code to}
 */
public record Interval(double from, double to) {

  private static final NormalDistribution NORMAL = NormalDistribution.of(0, 1);

  public Interval {
    if (!(from <= to)) {
      throw new IllegalArgumentException(
          "an interval must not end before it begins, but is from %s to %s; swap its ends"
              .formatted(from, to));
    }
  }

  public double width() {
    return to - from;
  }

  /** Which share of standard normal inputs falls into it, from 0 to 1. */
  public double normalShare() {
    return from < to ? NORMAL.probability(from, to) : 0;
  }
}
