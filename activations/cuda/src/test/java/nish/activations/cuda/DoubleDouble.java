package nish.activations.cuda;

/**
 * A number of about 106 bits, the unevaluated sum of two doubles: digits enough that what cancels
 * in the truth does not matter to a float.
 */
record DoubleDouble(double high, double low) {

  static final DoubleDouble ZERO = of(0);
  static final DoubleDouble ONE = of(1);

  private static final DoubleDouble LN2 =
      new DoubleDouble(0x1.62e42fefa39efp-1, 0x1.abc9e3b39803fp-56);

  static DoubleDouble of(double value) {
    return new DoubleDouble(value, 0);
  }

  DoubleDouble plus(DoubleDouble that) {
    double sum = high + that.high;
    double part = sum - high;
    double error = (high - (sum - part)) + (that.high - part);
    return normal(sum, error + low + that.low);
  }

  DoubleDouble times(DoubleDouble that) {
    double product = high * that.high;
    double error = Math.fma(high, that.high, -product);
    return normal(product, Math.fma(high, that.low, Math.fma(low, that.high, error)));
  }

  DoubleDouble times(double factor) {
    return times(of(factor));
  }

  DoubleDouble dividedBy(double divisor) {
    double quotient = high / divisor;
    double rest = Math.fma(-quotient, divisor, high) + low;
    return normal(quotient, rest / divisor);
  }

  /** By Taylor's series of 28 terms, after a reduction to |r| ≤ ln2/2. */
  DoubleDouble exp() {
    double k = Math.rint(high / LN2.high);
    DoubleDouble r = plus(LN2.times(-k));
    DoubleDouble term = ONE;
    DoubleDouble sum = ONE;
    for (int n = 1; n <= 28; n++) {
      term = term.times(r).dividedBy(n);
      sum = sum.plus(term);
    }
    double scale = Math.scalb(1.0, (int) k);
    return new DoubleDouble(sum.high * scale, sum.low * scale);
  }

  private static DoubleDouble normal(double high, double low) {
    double sum = high + low;
    return new DoubleDouble(sum, low - (sum - high));
  }
}
