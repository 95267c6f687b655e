package nish.activations.kernel;

import static jdk.incubator.vector.FloatVector.broadcast;
import static jdk.incubator.vector.FloatVector.fromArray;
import static nish.activations.kernel.VectorLanes.FLOATS;
import static nish.activations.kernel.VectorLanes.LANES;

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
    FloatVector zero = broadcast(FLOATS, 0);
    FloatVector factor = broadcast(FLOATS, alpha);
    for (int i = 0; i < length; i += LANES) {
      FloatVector z = fromArray(FLOATS, x, i);
      z.blend(z.mul(factor), z.compare(VectorOperators.LT, zero)).intoArray(x, i);
    }
  }

  @Override
  public void gradients(float[] x, float[] epsilon, int length) {
    FloatVector zero = broadcast(FLOATS, 0);
    FloatVector factor = broadcast(FLOATS, alpha);
    for (int i = 0; i < length; i += LANES) {
      FloatVector z = fromArray(FLOATS, x, i);
      FloatVector above = fromArray(FLOATS, epsilon, i);
      FloatVector gradient = above.blend(above.mul(factor), z.compare(VectorOperators.LT, zero));
      gradient.blend(z, z.compare(VectorOperators.NE, z)).intoArray(x, i);
    }
  }
}
