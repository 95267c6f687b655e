package nish.activations.kernel;

/**
 * exp(x/t) in double, good to 8e−9 of itself: an eighth of a float's unit in the last place.
 *
 * <p>x = k·t·ln2 + r with whole k and |r| ≤ t·ln2/2, and exp(r/t) is a polynomial in r whose first
 * two terms are exact, so that 1 − exp(x/t) is as good, relative to itself, near 0. The polynomial
 * takes x/t's powers into its coefficients: there is no division, and so no rounding of x/t.
 *
 * @param perLn2 1/(t·ln2)
 * @param ln2 t·ln2
 * @param a1 and the others: the polynomial's coefficients; the constant term is 1
 */
record Exponential(
    double perLn2, double ln2, double a1, double a2, double a3, double a4, double a5, double a6) {

  /** Adding it leaves the nearest whole number in the low bits of a double's significand. */
  static final double ROUND = 0x1.8p52;

  /** Where a double's exponent begins. */
  static final int EXPONENT = 52;

  /** Between −{@value} and {@value}, exp is a normal double. */
  static final double RANGE = 708;

  /** exp(x/t); t may be negative. */
  static Exponential of(double t) {
    return new Exponential(
        1 / (t * Math.log(2)),
        t * Math.log(2),
        1 / t,
        0.5 / (t * t),
        0.16666576989698775 / Math.pow(t, 3),
        0.041666554617204574 / Math.pow(t, 4),
        0.008363179052722578 / Math.pow(t, 5),
        0.0013926183587713494 / Math.pow(t, 6));
  }

  /**
   * exp(x/t).
   *
   * @param x within ±{@value #RANGE}·t, or NaN
   */
  double at(double x) {
    double k = Math.fma(x, perLn2, ROUND);
    double r = Math.fma(k - ROUND, -ln2, x);
    double p = Math.fma(r, a6, a5);
    p = Math.fma(p, r, a4);
    p = Math.fma(p, r, a3);
    p = Math.fma(p, r, a2);
    p = Math.fma(p, r, a1);
    p = Math.fma(p, r, 1);
    long power = Double.doubleToRawLongBits(k) << EXPONENT;
    return Double.longBitsToDouble(Double.doubleToRawLongBits(p) + power);
  }
}
