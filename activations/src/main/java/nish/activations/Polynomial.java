package nish.activations;

/** A polynomial, by Horner's rule. */
final class Polynomial {

  private Polynomial() {}

  /** Σ c_k·w^k, the coefficients in ascending powers. */
  static double at(double[] coefficients, double w) {
    double sum = 0;
    for (int k = coefficients.length - 1; k >= 0; k--) {
      sum = sum * w + coefficients[k];
    }
    return sum;
  }
}
