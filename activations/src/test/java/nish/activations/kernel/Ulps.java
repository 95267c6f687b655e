package nish.activations.kernel;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.function.DoubleFunction;
import java.util.function.DoubleUnaryOperator;

/**
 * Finds where a float function is farthest from the truth, in units of the true value's last place:
 * first by the truth in double, then, at the worst place, by the truth in many digits.
 */
final class Ulps {

  /** Units in the last place, and the place. */
  record Worst(double ulps, float place) {}

  private final float[] places;

  Ulps(float[] places) {
    this.places = places;
  }

  /**
   * @param computed one for each place
   * @param slack an error that is not counted: where a slope crosses 0, a share of its scale
   */
  Worst worst(
      float[] computed, DoubleUnaryOperator near, DoubleFunction<BigDecimal> truth, double slack) {
    int worst = 0;
    double most = -1;
    for (int i = 0; i < places.length; i++) {
      double exact = near.applyAsDouble(places[i]);
      double ulps = error(Math.abs(computed[i] - exact), exact, slack);
      if (ulps > most) {
        most = ulps;
        worst = i;
      }
    }
    return exactly(computed[worst], places[worst], truth, slack);
  }

  private static Worst exactly(
      float computed, float place, DoubleFunction<BigDecimal> truth, double slack) {
    if (!Float.isFinite(computed)) {
      return new Worst(Double.POSITIVE_INFINITY, place);
    }
    BigDecimal exact = truth.apply(place);
    double error =
        new BigDecimal(computed).subtract(exact, MathContext.DECIMAL64).abs().doubleValue();
    return new Worst(error(error, exact.doubleValue(), slack), place);
  }

  private static double error(double error, double exact, double slack) {
    if (Double.isNaN(error)) {
      return Double.POSITIVE_INFINITY;
    }
    return error <= slack ? 0 : error / Math.ulp((float) exact);
  }
}
