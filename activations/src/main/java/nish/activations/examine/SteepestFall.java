package nish.activations.examine;

import java.util.Comparator;

/**
 * Where a function falls fastest left of its minimum.
 *
 * @param place x
 * @param slope f′(x), below 0
 */
public record SteepestFall(double place, double slope) {

  /**
   * @param minimum in units of the scale
   */
  static SteepestFall leftOf(double minimum, Scaled function) {
    double near =
        Changes.grid()
            .filter(u -> u < minimum)
            .boxed()
            .min(Comparator.comparingDouble(function::slope))
            .orElse(minimum);
    double u =
        Changes.between(
            near - Changes.step(),
            Math.min(near + Changes.step(), minimum),
            place -> Curvature.inUnits(function, place) < 0);
    return new SteepestFall(function.t() * u, function.slope(u));
  }
}
