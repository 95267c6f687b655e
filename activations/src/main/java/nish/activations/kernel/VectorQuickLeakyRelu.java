package nish.activations.kernel;

import static nish.activations.kernel.VectorLanes.LANES;
import static nish.activations.kernel.VectorLanes.all;
import static nish.activations.kernel.VectorLanes.get;

import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorOperators;

/** Leaky relu, exactly but for the rounding of alpha. */
final class VectorQuickLeakyRelu implements Loop {

  private final float alpha;

  /** Alpha is above 0: 0 times an infinity is no number. */
  VectorQuickLeakyRelu(double alpha) {
    this.alpha = (float) alpha;
  }

  @Override
  public void values(float[] x, int length) {
    FloatVector zero = all(0);
    FloatVector factor = all(alpha);
    for (int i = 0; i < length; i += LANES) {
      FloatVector z = get(x, i);
      z.blend(z.mul(factor), z.compare(VectorOperators.LT, zero)).intoArray(x, i);
    }
  }

  @Override
  public void gradients(float[] x, float[] epsilon, int length) {
    FloatVector zero = all(0);
    FloatVector factor = all(alpha);
    for (int i = 0; i < length; i += LANES) {
      FloatVector z = get(x, i);
      FloatVector above = get(epsilon, i);
      FloatVector gradient = above.blend(above.mul(factor), z.compare(VectorOperators.LT, zero));
      gradient.blend(z, z.compare(VectorOperators.NE, z)).intoArray(x, i);
    }
  }
}
