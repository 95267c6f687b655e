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
  private final double[] high = new double[Loop.CHUNK];

  /** The coefficients in ascending powers. */
  VectorHorner(double[] coefficients) {
    this.coefficients = Arrays.copyOf(coefficients, Math.max(3, coefficients.length));
    Arrays.fill(high, highest());
  }

  /** What {@code ·w + c1} and then {@code ·w + c0} make the polynomial; until the next call. */
  double[] high(double[] e, int length) {
    if (coefficients.length > 3) {
      Arrays.fill(high, highest());
    }
    for (int power = coefficients.length - 2; power >= 2; power--) {
      step(e, high, length, coefficients[power]);
    }
    return high;
  }

  private double highest() {
    return coefficients[coefficients.length - 1];
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
