package nish.activations.examine;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * H4: where the slope is one, but for a tolerance.
 *
 * @param tolerance |f′(x) − 1| is at most this
 * @param segments all of them, ascending; the last may have no end, the first no beginning
 */
public record UnitSlope(double tolerance, List<Interval> segments) {

  public UnitSlope {
    segments = List.copyOf(segments);
  }

  static UnitSlope of(Scaled function, double tolerance) {
    TreeSet<Double> ends =
        new TreeSet<>(List.of(Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY));
    ends.addAll(Changes.of(u -> function.slope(u) >= 1 - tolerance));
    ends.addAll(Changes.of(u -> function.slope(u) <= 1 + tolerance));
    List<Interval> segments = new ArrayList<>();
    for (double from = ends.first(); from < ends.last(); from = ends.higher(from)) {
      double to = ends.higher(from);
      if (Math.abs(function.slope(inside(from, to)) - 1) <= tolerance) {
        segments.add(new Interval(function.t() * from, function.t() * to));
      }
    }
    return new UnitSlope(tolerance, segments);
  }

  private static double inside(double from, double to) {
    return Double.isInfinite(from) || Double.isInfinite(to)
        ? Stream.of(from + 1, to - 1).filter(Double::isFinite).findFirst().orElse(0.0)
        : (from + to) / 2;
  }

  /** From which x on the slope stays there for good; empty if it does not. */
  public OptionalDouble staysFrom() {
    return segments.stream()
        .filter(segment -> segment.to() == Double.POSITIVE_INFINITY)
        .mapToDouble(Interval::from)
        .findFirst();
  }

  /** Which share of standard normal inputs finds the slope there, from 0 to 1. */
  public double normalShare() {
    return segments.stream().mapToDouble(Interval::normalShare).sum();
  }
}
