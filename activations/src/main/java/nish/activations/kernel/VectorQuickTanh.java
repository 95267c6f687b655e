package nish.activations.kernel;

import static nish.activations.kernel.VectorLanes.LANES;
import static nish.activations.kernel.VectorLanes.all;
import static nish.activations.kernel.VectorLanes.get;

import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorOperators;

/**
 * The hyperbolic tangent: below 0, m/(m + 2) with m = expm1(2·x), and its opposite above. The slope
 * is 4·E/(1 + E)² with E = exp(−2·|x|).
 */
final class VectorQuickTanh implements Loop {

  private final VectorQuickExponential exponential =
      new VectorQuickExponential(0.5, Float.POSITIVE_INFINITY);
  private final float[] below = new float[CHUNK];
  private final float[] e = new float[CHUNK];
  private final float[] m = new float[CHUNK];

  @Override
  public void values(float[] x, int length) {
    writeBelow(x, length);
    exponential.writeBelow(below, e, m, length);
    FloatVector zero = all(0);
    FloatVector two = all(2);
    for (int i = 0; i < length; i += LANES) {
      FloatVector minusOne = get(m, i);
      FloatVector f = minusOne.div(minusOne.add(two));
      f.blend(f.neg(), get(x, i).compare(VectorOperators.GE, zero)).intoArray(x, i);
    }
  }

  @Override
  public void gradients(float[] x, float[] epsilon, int length) {
    writeBelow(x, length);
    exponential.write(below, e, length);
    FloatVector one = all(1);
    FloatVector four = all(4);
    for (int i = 0; i < length; i += LANES) {
      FloatVector exp = get(e, i);
      FloatVector inverse = one.div(exp.add(one));
      exp.mul(four).mul(inverse).mul(inverse).mul(get(epsilon, i)).intoArray(x, i);
    }
  }

  /** −|x|. */
  private void writeBelow(float[] x, int length) {
    for (int i = 0; i < length; i++) {
      below[i] = -Math.abs(x[i]);
    }
  }
}
