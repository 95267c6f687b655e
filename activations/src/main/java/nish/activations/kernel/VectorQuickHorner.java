package nish.activations.kernel;

import static jdk.incubator.vector.FloatVector.broadcast;
import static jdk.incubator.vector.FloatVector.fromArray;
import static nish.activations.kernel.VectorLanes.FLOATS;
import static nish.activations.kernel.VectorLanes.LANES;

import java.util.Arrays;
import jdk.incubator.vector.FloatVector;

/** {@link VectorHorner} in float, and two powers a step. */
final class VectorQuickHorner {

  /** In ascending powers, the last one even. */
  private final float[] coefficients;

  private final float[] high = new float[Loop.CHUNK];

  /** The coefficients in ascending powers. */
  VectorQuickHorner(double[] coefficients) {
    this.coefficients = new float[Math.max(3, coefficients.length | 1)];
    for (int power = 0; power < coefficients.length; power++) {
      this.coefficients[power] = (float) coefficients[power];
    }
    Arrays.fill(high, this.coefficients[this.coefficients.length - 1]);
  }

  /** What {@code ·w + c1} and then {@code ·w + c0} make the polynomial; until the next call. */
  float[] high(float[] e, int length) {
    int last = coefficients.length - 1;
    if (last > 2) {
      begin(e, length, last);
    }
    for (int power = last - 4; power >= 2; power -= 2) {
      step(e, length, power);
    }
    return high;
  }

  private void begin(float[] e, int length, int last) {
    FloatVector one = broadcast(FLOATS, 1);
    FloatVector c2 = broadcast(FLOATS, coefficients[last]);
    FloatVector c1 = broadcast(FLOATS, coefficients[last - 1]);
    FloatVector c0 = broadcast(FLOATS, coefficients[last - 2]);
    for (int i = 0; i < length; i += LANES) {
      FloatVector w = one.sub(fromArray(FLOATS, e, i));
      w.fma(c2, c1).fma(w, c0).intoArray(high, i);
    }
  }

  private void step(float[] e, int length, int power) {
    FloatVector one = broadcast(FLOATS, 1);
    FloatVector c1 = broadcast(FLOATS, coefficients[power + 1]);
    FloatVector c0 = broadcast(FLOATS, coefficients[power]);
    for (int i = 0; i < length; i += LANES) {
      FloatVector w = one.sub(fromArray(FLOATS, e, i));
      fromArray(FLOATS, high, i).fma(w, c1).fma(w, c0).intoArray(high, i);
    }
  }

  float c1() {
    return coefficients[1];
  }

  float c0() {
    return coefficients[0];
  }
}
