package nish.activations.kernel;

import static jdk.incubator.vector.FloatVector.broadcast;
import static jdk.incubator.vector.FloatVector.fromArray;
import static nish.activations.kernel.VectorLanes.FLOATS;
import static nish.activations.kernel.VectorLanes.LANES;

import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorOperators;

/** Mish, as {@link MishFormula} has it. */
final class VectorQuickMish implements Loop {

  /** From here on mish is the identity, to a float's last place. */
  private static final float MOST = 20;

  /** Here the exponential is 0, and so is what is multiplied by it. */
  private static final float LEAST = -64;

  private final VectorQuickExponential exponential = new VectorQuickExponential(1, MOST);
  private final float[] e = new float[CHUNK];

  @Override
  public void values(float[] x, int length) {
    exponential.write(x, e, length);
    FloatVector low = broadcast(FLOATS, LEAST);
    FloatVector two = broadcast(FLOATS, 2);
    for (int i = 0; i < length; i += LANES) {
      FloatVector z = fromArray(FLOATS, x, i);
      z = z.blend(low, z.compare(VectorOperators.LT, low));
      FloatVector exp = fromArray(FLOATS, e, i);
      FloatVector n = exp.fma(exp, exp.add(exp));
      n.div(n.add(two)).mul(z).intoArray(x, i);
    }
  }

  @Override
  public void gradients(float[] x, float[] epsilon, int length) {
    exponential.write(x, e, length);
    FloatVector low = broadcast(FLOATS, LEAST);
    FloatVector high = broadcast(FLOATS, MOST);
    FloatVector one = broadcast(FLOATS, 1);
    FloatVector two = broadcast(FLOATS, 2);
    FloatVector four = broadcast(FLOATS, 4);
    for (int i = 0; i < length; i += LANES) {
      FloatVector z = fromArray(FLOATS, x, i);
      z = z.blend(low, z.compare(VectorOperators.LT, low));
      z = z.blend(high, z.compare(VectorOperators.GT, high));
      FloatVector exp = fromArray(FLOATS, e, i);
      FloatVector n = exp.fma(exp, exp.add(exp));
      FloatVector inverse = one.div(n.add(two));
      FloatVector slope = exp.fma(exp, exp).mul(z.mul(four)).fma(inverse, n).mul(inverse);
      slope.mul(fromArray(FLOATS, epsilon, i)).intoArray(x, i);
    }
  }
}
