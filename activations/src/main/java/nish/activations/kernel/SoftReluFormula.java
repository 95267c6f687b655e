package nish.activations.kernel;

/**
 * Softrelu: max(x, 0) + ln(1 + E) with E = exp(−|x|) ≤ 1, and ln(1 + E) = 2·artanh(s) with s = E/(2
 * + E) ≤ 1/3, by the first eight terms of its series: good to 2e−9 of itself.
 */
record SoftReluFormula() implements Formula {

  static final Exponential EXPONENTIAL = Exponential.of(1);

  /** Of 2·artanh(s)/s in ascending powers of s². */
  static final double[] ARTANH = {
    2, 2.0 / 3, 2.0 / 5, 2.0 / 7, 2.0 / 9, 2.0 / 11, 2.0 / 13, 2.0 / 15
  };

  @Override
  public double value(double x) {
    double z = -Math.abs(x);
    double e = EXPONENTIAL.at(z < -Exponential.RANGE ? -Exponential.RANGE : z);
    double s = e / (e + 2);
    double v = s * s;
    double sum = ARTANH[ARTANH.length - 1];
    for (int k = ARTANH.length - 2; k >= 0; k--) {
      sum = Math.fma(sum, v, ARTANH[k]);
    }
    return Math.fma(sum, s, x < 0 ? 0 : x);
  }

  /** 1/(1 + exp(−x)). */
  @Override
  public double slope(double x) {
    double low = x < -Exponential.RANGE ? -Exponential.RANGE : x;
    double z = low > Exponential.RANGE ? Exponential.RANGE : low;
    return 1 / (1 + SwishFormula.EXPONENTIAL.at(z));
  }
}
