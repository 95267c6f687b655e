package nish.worker.network.blocked;

import nish.activations.kernel.Loop;
import org.nd4j.linalg.api.ndarray.INDArray;

/** An activation over all floats of dense arrays of one shape. */
final class ActivationPass {

  private ActivationPass() {}

  /** Overwrites {@code values} with the activation there, which may be {@code places} itself. */
  static void forward(INDArray places, Loop loop, INDArray values) {
    Floats from = new Floats(places);
    Floats to = new Floats(values);
    float[] x = new float[Loop.CHUNK];
    for (int start = 0; start < from.length(); start += Loop.CHUNK) {
      int count = from.count(start);
      from.read(start, x, count);
      loop.values(x, count);
      to.write(start, x, count);
    }
  }

  /** Overwrites {@code result} with the slopes at the places times epsilon. */
  static void backward(INDArray places, INDArray epsilon, Loop loop, INDArray result) {
    Floats from = new Floats(places);
    Floats factors = new Floats(epsilon);
    Floats to = new Floats(result);
    float[] x = new float[Loop.CHUNK];
    float[] gradient = new float[Loop.CHUNK];
    for (int start = 0; start < from.length(); start += Loop.CHUNK) {
      int count = from.count(start);
      from.read(start, x, count);
      factors.read(start, gradient, count);
      loop.gradients(x, gradient, count);
      to.write(start, x, count);
    }
  }
}
