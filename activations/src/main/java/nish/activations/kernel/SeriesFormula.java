package nish.activations.kernel;

import nish.activations.ExponentialSeries;

/**
 * A series of exponentials: x for x ≥ 0, else t·e·Σ p_k·w^k with e = exp(x/t) and w = 1 − e.
 *
 * @param least below it, e is below every float's last place
 * @param near from it on to 0, w has lost digits, and the curve is its tangent at 0
 * @param jump p_0·t, the tangent's value at 0
 * @param ascent s_0, the tangent's slope
 * @param values p_k·t
 * @param slopes s_k
 */
record SeriesFormula(
    Exponential exponential,
    double least,
    double near,
    double jump,
    double ascent,
    double[] values,
    double[] slopes)
    implements Formula {

  /** Scales whose powers are doubles. */
  private static final double LARGEST_T = 0x1p120;

  private static final double SMALLEST_T = 0x1p-120;

  /** Where w is as good as a float, and the tangent too. */
  private static final double NEAR = 0x1p-26;

  static boolean serves(ExponentialSeries series) {
    return series.t() >= SMALLEST_T && series.t() <= LARGEST_T;
  }

  static SeriesFormula of(ExponentialSeries series) {
    double t = series.t();
    double[] values = series.valueCoefficients();
    for (int k = 0; k < values.length; k++) {
      values[k] *= t;
    }
    double[] slopes = series.slopeCoefficients();
    return new SeriesFormula(
        Exponential.of(t), -Exponential.RANGE * t, -NEAR * t, values[0], slopes[0], values, slopes);
  }

  /** Whether the curve meets the identity's value and slope at 0, so that its tangent is x. */
  boolean meetsIdentity() {
    return jump == 0 && ascent == 1;
  }

  @Override
  public double value(double x) {
    if (x >= 0) {
      return x;
    }
    if (x >= near) {
      return meetsIdentity() ? x : Math.fma(x, ascent, jump);
    }
    double e = exp(x);
    return polynomial(values, 1 - e) * e;
  }

  @Override
  public double slope(double x) {
    if (x >= 0) {
      return 1;
    }
    double e = exp(x);
    return polynomial(slopes, 1 - e) * e;
  }

  private double exp(double x) {
    return exponential.at(x < least ? least : x);
  }

  private static double polynomial(double[] coefficients, double w) {
    double sum = coefficients[coefficients.length - 1];
    for (int k = coefficients.length - 2; k >= 0; k--) {
      sum = Math.fma(sum, w, coefficients[k]);
    }
    return sum;
  }
}
