package nish.activations.kernel;

import static jdk.incubator.vector.FloatVector.broadcast;
import static jdk.incubator.vector.FloatVector.fromArray;
import static nish.activations.kernel.VectorLanes.FLOATS;
import static nish.activations.kernel.VectorLanes.LANES;

import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorOperators;

/** Swish: x·s with s = E/(1 + E) and E = exp(x), and the slope s·(1 + x·(1 − s)). */
final class VectorQuickSwish implements Loop {

  /** From here on s is 1, to a float's last place. */
  private static final float MOST = 40;

  /** Here the exponential is 0, and so is what is multiplied by it. */
  private static final float LEAST = -64;

  private final VectorQuickExponential exponential = new VectorQuickExponential(1, MOST);
  private final float[] e = new float[CHUNK];

  @Override
  public void values(float[] x, int length) {
    exponential.write(x, e, length);
    FloatVector low = broadcast(FLOATS, LEAST);
    FloatVector one = broadcast(FLOATS, 1);
    for (int i = 0; i < length; i += LANES) {
      FloatVector z = fromArray(FLOATS, x, i);
      z = z.blend(low, z.compare(VectorOperators.LT, low));
      FloatVector exp = fromArray(FLOATS, e, i);
      exp.div(exp.add(one)).mul(z).intoArray(x, i);
    }
  }

  @Override
  public void gradients(float[] x, float[] epsilon, int length) {
    exponential.write(x, e, length);
    FloatVector low = broadcast(FLOATS, LEAST);
    FloatVector high = broadcast(FLOATS, MOST);
    FloatVector one = broadcast(FLOATS, 1);
    for (int i = 0; i < length; i += LANES) {
      FloatVector z = fromArray(FLOATS, x, i);
      z = z.blend(low, z.compare(VectorOperators.LT, low));
      z = z.blend(high, z.compare(VectorOperators.GT, high));
      FloatVector exp = fromArray(FLOATS, e, i);
      FloatVector rest = one.div(exp.add(one));
      FloatVector slope = z.fma(rest, one).mul(exp.mul(rest));
      slope.mul(fromArray(FLOATS, epsilon, i)).intoArray(x, i);
    }
  }
}
