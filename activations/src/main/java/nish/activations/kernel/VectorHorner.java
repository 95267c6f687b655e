package nish.activations.kernel;

import static nish.activations.kernel.VectorFloats.DOUBLES;
import static nish.activations.kernel.VectorFloats.all;

import java.util.Arrays;
import jdk.incubator.vector.DoubleVector;

/**
 * A polynomial in w = 1 − e by Horner's rule, of any degree: all but its last two steps, which the
 * loop that uses it takes.
 */
final class VectorHorner {

  private final double[] coefficients;

  /** The coefficients in ascending powers. */
  VectorHorner(double[] coefficients) {
    this.coefficients = Arrays.copyOf(coefficients, Math.max(3, coefficients.length));
  }

  /** What {@code high·w + c1} and then {@code ·w + c0} make the polynomial. */
  void writeHigh(double[] e, double[] high, int length) {
    int last = coefficients.length - 1;
    Arrays.fill(high, coefficients[last]);
    for (int power = last - 1; power >= 2; power--) {
      step(e, high, length, coefficients[power]);
    }
  }

  private static void step(double[] e, double[] high, int length, double coefficient) {
    DoubleVector one = all(1);
    DoubleVector c = all(coefficient);
    for (int i = 0; i < length; i += DOUBLES.length()) {
      DoubleVector w = one.sub(DoubleVector.fromArray(DOUBLES, e, i));
      DoubleVector.fromArray(DOUBLES, high, i).fma(w, c).intoArray(high, i);
    }
  }

  double c1() {
    return coefficients[1];
  }

  double c0() {
    return coefficients[0];
  }
}
