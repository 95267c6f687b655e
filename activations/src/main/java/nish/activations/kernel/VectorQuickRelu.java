package nish.activations.kernel;

import static nish.activations.kernel.VectorLanes.LANES;
import static nish.activations.kernel.VectorLanes.all;
import static nish.activations.kernel.VectorLanes.get;

import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorOperators;

/** Relu, exactly. */
final class VectorQuickRelu implements Loop {

  @Override
  public void values(float[] x, int length) {
    FloatVector zero = all(0);
    for (int i = 0; i < length; i += LANES) {
      FloatVector z = get(x, i);
      z.blend(zero, z.compare(VectorOperators.LE, zero)).intoArray(x, i);
    }
  }

  @Override
  public void gradients(float[] x, float[] epsilon, int length) {
    FloatVector zero = all(0);
    for (int i = 0; i < length; i += LANES) {
      FloatVector z = get(x, i);
      FloatVector gradient = get(epsilon, i).blend(zero, z.compare(VectorOperators.LE, zero));
      gradient.blend(z, z.compare(VectorOperators.NE, z)).intoArray(x, i);
    }
  }
}
