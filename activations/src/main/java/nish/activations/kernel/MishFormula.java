package nish.activations.kernel;

/**
 * Mish: x·n/(n + 2) with n = E·(E + 2) and E = exp(x), since tanh(ln(1 + E)) is that ratio. E is
 * bounded where the ratio is 1 to the last bit of a double.
 */
record MishFormula() implements Formula {

  static final Exponential EXPONENTIAL = Exponential.of(1);

  /** From here on n/(n + 2) is 1. */
  static final double ONE = 40;

  @Override
  public double value(double x) {
    double z = fromBelow(x);
    double e = EXPONENTIAL.at(z > ONE ? ONE : z);
    double n = Math.fma(e, e, e + e);
    return z * (n / (n + 2));
  }

  /** (n + 4·x·E·(E + 1)·i)·i with i = 1/(n + 2). */
  @Override
  public double slope(double x) {
    double low = fromBelow(x);
    double z = low > ONE ? ONE : low;
    double e = EXPONENTIAL.at(z);
    double n = Math.fma(e, e, e + e);
    double i = 1 / (n + 2);
    return Math.fma(Math.fma(e, e, e) * (4 * z), i, n) * i;
  }

  private static double fromBelow(double x) {
    return x < -Exponential.RANGE ? -Exponential.RANGE : x;
  }
}
