package nish.activations.kernel;

import static jdk.incubator.vector.FloatVector.broadcast;
import static jdk.incubator.vector.FloatVector.fromArray;
import static nish.activations.kernel.VectorLanes.FLOATS;
import static nish.activations.kernel.VectorLanes.LANES;

import jdk.incubator.vector.FloatVector;

/** The logistic function: E/(1 + E) with E = exp(x), and the slope E/(1 + E)² with exp(−|x|). */
final class VectorQuickSigmoid implements Loop {

  /** From here on the value is 1, to a float's last place. */
  private static final float MOST = 40;

  private final VectorQuickExponential exponential = new VectorQuickExponential(1, MOST);
  private final float[] e = new float[CHUNK];

  @Override
  public void values(float[] x, int length) {
    exponential.write(x, e, length);
    FloatVector one = broadcast(FLOATS, 1);
    for (int i = 0; i < length; i += LANES) {
      FloatVector exp = fromArray(FLOATS, e, i);
      exp.div(exp.add(one)).intoArray(x, i);
    }
  }

  @Override
  public void gradients(float[] x, float[] epsilon, int length) {
    for (int i = 0; i < length; i++) {
      x[i] = -Math.abs(x[i]);
    }
    exponential.write(x, e, length);
    FloatVector one = broadcast(FLOATS, 1);
    for (int i = 0; i < length; i += LANES) {
      FloatVector exp = fromArray(FLOATS, e, i);
      FloatVector inverse = one.div(exp.add(one));
      exp.mul(inverse).mul(inverse).mul(fromArray(FLOATS, epsilon, i)).intoArray(x, i);
    }
  }
}
