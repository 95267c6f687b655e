package nish.activations.kernel;

/** Swish: x/(1 + E) with E = exp(−x), which is kept finite. */
record SwishFormula() implements Formula {

  static final Exponential EXPONENTIAL = Exponential.of(-1);

  @Override
  public double value(double x) {
    return fromBelow(x) / (1 + EXPONENTIAL.at(within(x)));
  }

  /** s·(1 + E·s·x) with s = 1/(1 + E); E·s does not overflow. */
  @Override
  public double slope(double x) {
    double z = within(x);
    double e = EXPONENTIAL.at(z);
    double s = 1 / (1 + e);
    return Math.fma(e * s, z, 1) * s;
  }

  private static double fromBelow(double x) {
    return x < -Exponential.RANGE ? -Exponential.RANGE : x;
  }

  private static double within(double x) {
    return x > Exponential.RANGE ? Exponential.RANGE : fromBelow(x);
  }
}
