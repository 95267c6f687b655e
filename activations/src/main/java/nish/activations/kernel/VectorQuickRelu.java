package nish.activations.kernel;

import static jdk.incubator.vector.FloatVector.broadcast;
import static jdk.incubator.vector.FloatVector.fromArray;
import static nish.activations.kernel.VectorLanes.FLOATS;
import static nish.activations.kernel.VectorLanes.LANES;

import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorOperators;

/** Relu, exactly. */
final class VectorQuickRelu implements Loop {

  @Override
  public void values(float[] x, int length) {
    FloatVector zero = broadcast(FLOATS, 0);
    for (int i = 0; i < length; i += LANES) {
      FloatVector z = fromArray(FLOATS, x, i);
      z.blend(zero, z.compare(VectorOperators.LE, zero)).intoArray(x, i);
    }
  }

  @Override
  public void gradients(float[] x, float[] epsilon, int length) {
    FloatVector zero = broadcast(FLOATS, 0);
    for (int i = 0; i < length; i += LANES) {
      FloatVector z = fromArray(FLOATS, x, i);
      FloatVector gradient =
          fromArray(FLOATS, epsilon, i).blend(zero, z.compare(VectorOperators.LE, zero));
      gradient.blend(z, z.compare(VectorOperators.NE, z)).intoArray(x, i);
    }
  }
}
