package nish.activations.kernel;

import static nish.activations.kernel.VectorLanes.LANES;
import static nish.activations.kernel.VectorLanes.all;
import static nish.activations.kernel.VectorLanes.get;

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
    FloatVector low = all(LEAST);
    FloatVector two = all(2);
    for (int i = 0; i < length; i += LANES) {
      FloatVector z = get(x, i);
      z = z.blend(low, z.compare(VectorOperators.LT, low));
      FloatVector exp = get(e, i);
      FloatVector n = exp.fma(exp, exp.add(exp));
      n.div(n.add(two)).mul(z).intoArray(x, i);
    }
  }

  @Override
  public void gradients(float[] x, float[] epsilon, int length) {
    exponential.write(x, e, length);
    FloatVector low = all(LEAST);
    FloatVector high = all(MOST);
    FloatVector one = all(1);
    FloatVector two = all(2);
    FloatVector four = all(4);
    for (int i = 0; i < length; i += LANES) {
      FloatVector z = get(x, i);
      z = z.blend(low, z.compare(VectorOperators.LT, low));
      z = z.blend(high, z.compare(VectorOperators.GT, high));
      FloatVector exp = get(e, i);
      FloatVector n = exp.fma(exp, exp.add(exp));
      FloatVector inverse = one.div(n.add(two));
      FloatVector slope = exp.fma(exp, exp).mul(z.mul(four)).fma(inverse, n).mul(inverse);
      slope.mul(get(epsilon, i)).intoArray(x, i);
    }
  }
}
