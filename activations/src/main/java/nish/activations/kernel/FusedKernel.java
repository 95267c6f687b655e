package nish.activations.kernel;

import java.lang.ref.Reference;
import java.util.function.Supplier;
import nish.activations.Activation;
import org.bytedeco.javacpp.indexer.DoubleIndexer;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * An activation in one pass over memory, for backends whose arrays lie in the host's. Floats are
 * within one unit in the last place of the truth where the activation has a {@link Formula}, and
 * double is the truth itself, so that gradient checks hold; narrower types go by way of float. The
 * indexer of a view's data counts from the view's first element.
 */
public final class FusedKernel implements Kernel {

  private final Activation activation;
  private final Supplier<Loop> loops;

  public FusedKernel(Activation activation) {
    this.activation = activation;
    this.loops = Loops.of(activation);
  }

  @Override
  public void forward(INDArray z) {
    Dense.overwrite(
        z,
        dense -> {
          if (dense.dataType() == DataType.DOUBLE) {
            forwardDoubles(dense);
          } else {
            forwardFloats(dense);
          }
        });
  }

  @Override
  public void backward(INDArray z, INDArray epsilon) {
    Dense.overwrite(
        z,
        epsilon,
        (dense, gradient) -> {
          if (dense.dataType() == DataType.DOUBLE) {
            backwardDoubles(dense, gradient);
          } else {
            backwardFloats(dense, gradient);
          }
        });
  }

  private void forwardFloats(INDArray z) {
    Loop loop = loops.get();
    FloatMemory memory = new FloatMemory(z);
    float[] x = new float[Loop.CHUNK];
    for (long start = 0; start < memory.length(); start += Loop.CHUNK) {
      memory.read(start, x);
      loop.values(x, memory.chunk(start));
      memory.write(start, x);
    }
  }

  private void backwardFloats(INDArray z, INDArray gradient) {
    Loop loop = loops.get();
    FloatMemory memory = new FloatMemory(z);
    FloatMemory factors = new FloatMemory(gradient);
    float[] x = new float[Loop.CHUNK];
    float[] epsilon = new float[Loop.CHUNK];
    for (long start = 0; start < memory.length(); start += Loop.CHUNK) {
      memory.read(start, x);
      factors.read(start, epsilon);
      loop.gradients(x, epsilon, memory.chunk(start));
      memory.write(start, x);
    }
  }

  private void forwardDoubles(INDArray z) {
    DoubleIndexer memory = (DoubleIndexer) z.data().indexer();
    try {
      for (long i = 0; i < z.length(); i++) {
        memory.put(i, activation.value(memory.get(i)));
      }
    } finally {
      Reference.reachabilityFence(z);
    }
  }

  private void backwardDoubles(INDArray z, INDArray epsilon) {
    DoubleIndexer memory = (DoubleIndexer) z.data().indexer();
    DoubleIndexer gradient = (DoubleIndexer) epsilon.data().indexer();
    try {
      for (long i = 0; i < z.length(); i++) {
        memory.put(i, activation.slope(memory.get(i)) * gradient.get(i));
      }
    } finally {
      Reference.reachabilityFence(z);
      Reference.reachabilityFence(epsilon);
    }
  }
}
