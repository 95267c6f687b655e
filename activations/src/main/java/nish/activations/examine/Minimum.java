package nish.activations.examine;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * H2: the lowest of the places at which a function stops falling and begins to rise, how flat the
 * bottom is there, and how the function falls to it.
 *
 * @param place x
 * @param value f(x)
 * @param curvature f″(x)
 * @param bottom where f is within 1 % of |minimum| of the minimum
 * @param steepestFall left of the minimum
 * @param neverRisesBefore whether the slope is 0 or negative everywhere left of the minimum
 */
public record Minimum(
    double place,
    double value,
    double curvature,
    Interval bottom,
    SteepestFall steepestFall,
    boolean neverRisesBefore) {

  private static final double BOTTOM = 0.01;

  /** So far beside a place, in units of the scale, its surroundings are asked. */
  private static final double BESIDE = 1e-9;

  /** Empty for a function that is nowhere falling before it rises, such as a monotonic one. */
  static Optional<Minimum> of(Scaled function) {
    return Changes.of(u -> function.slope(u) < 0).stream()
        .filter(u -> function.slope(u - BESIDE) < 0 && function.slope(u + BESIDE) >= 0)
        .min(Comparator.comparingDouble(function::value))
        .map(u -> at(u, function));
  }

  private static Minimum at(double u, Scaled function) {
    double t = function.t();
    return new Minimum(
        t * u,
        t * function.value(u),
        Curvature.inUnits(function, u) / t,
        bottom(u, function),
        SteepestFall.leftOf(u, function),
        Changes.grid().filter(left -> left < u).allMatch(left -> function.slope(left) <= 0));
  }

  private static Interval bottom(double u, Scaled function) {
    double level = function.value(u) + BOTTOM * Math.abs(function.value(u));
    List<Double> ends = Changes.of(place -> function.value(place) <= level);
    double left = ends.stream().filter(end -> end < u).max(Comparator.naturalOrder()).orElse(u);
    double right = ends.stream().filter(end -> end > u).min(Comparator.naturalOrder()).orElse(u);
    return new Interval(function.t() * left, function.t() * right);
  }
}
