package nish.activations.kernel;

import static jdk.incubator.vector.FloatVector.broadcast;
import static jdk.incubator.vector.FloatVector.fromArray;
import static nish.activations.kernel.VectorLanes.FLOATS;
import static nish.activations.kernel.VectorLanes.LANES;

import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorOperators;

/**
 * The hyperbolic tangent: below 0, m/(m + 2) with m = expm1(2·x), and its opposite above. The slope
 * is 4·E/(1 + E)² with E = exp(−2·|x|).
 */
final class VectorQuickTanh implements Loop {

  private final VectorQuickExponential exponential = new VectorQuickExponential(0.5, 0);
  private final float[] below = new float[CHUNK];
  private final float[] e = new float[CHUNK];
  private final float[] m = new float[CHUNK];

  @Override
  public void values(float[] x, int length) {
    writeBelow(x, length);
    exponential.writeBelow(below, e, m, length);
    FloatVector zero = broadcast(FLOATS, 0);
    FloatVector two = broadcast(FLOATS, 2);
    for (int i = 0; i < length; i += LANES) {
      FloatVector minusOne = fromArray(FLOATS, m, i);
      FloatVector f = minusOne.div(minusOne.add(two));
      f.blend(f.neg(), fromArray(FLOATS, x, i).compare(VectorOperators.GE, zero)).intoArray(x, i);
    }
  }

  @Override
  public void gradients(float[] x, float[] epsilon, int length) {
    writeBelow(x, length);
    exponential.write(below, e, length);
    FloatVector one = broadcast(FLOATS, 1);
    FloatVector four = broadcast(FLOATS, 4);
    for (int i = 0; i < length; i += LANES) {
      FloatVector exp = fromArray(FLOATS, e, i);
      FloatVector inverse = one.div(exp.add(one));
      exp.mul(four).mul(inverse).mul(inverse).mul(fromArray(FLOATS, epsilon, i)).intoArray(x, i);
    }
  }

  /** −|x|. */
  private void writeBelow(float[] x, int length) {
    for (int i = 0; i < length; i++) {
      below[i] = -Math.abs(x[i]);
    }
  }
}
