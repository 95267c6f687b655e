package nish.activations.examine;

import java.util.Arrays;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.IntStream;

/**
 * A smooth function between two ends as a sum of Chebyshev polynomials, Σ c_k·T_k(y), with y = 1 at
 * the end {@code at} and y = −1 at the end {@code far}.
 *
 * <p>Source: Trefethen, "Approximation theory and approximation practice", 2013.
 */
final class Chebyshev {

  /** The last coefficients, which are rounding alone once the function is resolved. */
  private static final int TAIL = 8;

  /** How far above the rounding a coefficient must be to count. */
  private static final int SIGNIFICANT = 4;

  private final double[] coefficients;
  private final double halfWidth;
  private final double noise;

  private Chebyshev(double[] coefficients, double halfWidth) {
    this.coefficients = coefficients;
    this.halfWidth = halfWidth;
    double last =
        largest(Arrays.copyOfRange(coefficients, coefficients.length - TAIL, coefficients.length));
    this.noise = Math.max(last, Math.ulp(largest(coefficients)));
  }

  /** The interpolant at so many points, neither of which is an end. */
  static Chebyshev of(DoubleUnaryOperator function, double at, double far, int points) {
    double halfWidth = (at - far) / 2;
    double[] values =
        IntStream.range(0, points)
            .mapToDouble(i -> at - halfWidth * (1 - Math.cos(angle(i, points))))
            .map(function)
            .toArray();
    double[] coefficients =
        IntStream.range(0, points).mapToDouble(k -> coefficient(k, values)).toArray();
    return new Chebyshev(coefficients, halfWidth);
  }

  private static double angle(int i, int points) {
    return Math.PI * (i + 0.5) / points;
  }

  private static double coefficient(int k, double[] values) {
    int points = values.length;
    double sum = 0;
    for (int i = 0; i < points; i++) {
      sum += values[i] * Math.cos(k * angle(i, points));
    }
    return sum * (k == 0 ? 1 : 2) / points;
  }

  /**
   * The derivative of that order at the end {@code at}; the coefficients below rounding left out.
   */
  Estimate derivative(int order) {
    double sum = 0;
    double largestSum = 0;
    for (int k = 0; k < coefficients.length; k++) {
      boolean counts = Math.abs(coefficients[k]) > SIGNIFICANT * noise;
      sum += counts ? coefficients[k] * derivativeAtOne(k, order) : 0;
      largestSum = counts ? largestSum + derivativeAtOne(k, order) : largestSum;
    }
    double scale = Math.pow(halfWidth, -order);
    return new Estimate(sum * scale, SIGNIFICANT * noise * largestSum * Math.abs(scale));
  }

  /** The order-th derivative of T_k at 1: Π (k² − i²)/(2·i + 1) over i = 0 … order − 1. */
  private static double derivativeAtOne(int k, int order) {
    double product = 1;
    for (int i = 0; i < order; i++) {
      product *= ((double) k * k - (double) i * i) / (2 * i + 1);
    }
    return product;
  }

  /** The integral between the ends: |halfWidth|·Σ c_k·2/(1 − k²) over even k. */
  double integral() {
    double sum = 0;
    for (int k = 0; k < coefficients.length; k += 2) {
      sum += 2 * coefficients[k] / (1 - (double) k * k);
    }
    return sum * Math.abs(halfWidth);
  }

  private static double largest(double[] numbers) {
    return Arrays.stream(numbers).map(Math::abs).max().orElse(0);
  }
}
