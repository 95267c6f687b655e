package nish.activations.kernel;

import nish.activations.Activation;
import nish.activations.ExponentialSeries;
import org.bytedeco.javacpp.indexer.DoubleIndexer;
import org.bytedeco.javacpp.indexer.FloatIndexer;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * Nish in one pass over memory, for backends whose arrays lie in the host's. Float is within one
 * unit in the last place of the truth; double is the truth itself, so that gradient checks hold;
 * narrower types go by way of float. The indexer of a view's data counts from the view's first
 * element.
 */
public final class FusedKernel implements Kernel {

  /** For every float, a t beyond this gives what this one gives: the identity. */
  private static final double LARGE_T = 0x1p300;

  /** For every float, a t below this gives what this one gives: relu. */
  private static final double SMALL_T = 0x1p-300;

  private final Activation activation;
  private final double t;
  private final double[] valueCoefficients;
  private final double[] slopeCoefficients;

  public FusedKernel(Activation activation) {
    this.activation = activation;
    ExponentialSeries nish = (ExponentialSeries) activation;
    this.t = Math.max(SMALL_T, Math.min(nish.t(), LARGE_T));
    this.valueCoefficients = nish.valueCoefficients();
    this.slopeCoefficients = nish.slopeCoefficients();
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
        dense -> {
          if (dense.dataType() == DataType.DOUBLE) {
            backwardDoubles(dense, Dense.like(dense, epsilon));
          } else {
            backwardFloats(dense, Dense.like(dense, epsilon));
          }
        });
  }

  private void forwardFloats(INDArray z) {
    FloatIndexer memory = (FloatIndexer) z.data().indexer();
    Chunk chunk = Chunk.ofThread();
    for (long done = 0; done < z.length(); done += Chunk.LENGTH) {
      chunk.read(memory, done, z.length() - done);
      chunk.values(t, valueCoefficients);
      chunk.write(memory, done);
    }
  }

  private void backwardFloats(INDArray z, INDArray epsilon) {
    FloatIndexer memory = (FloatIndexer) z.data().indexer();
    FloatIndexer gradient = (FloatIndexer) epsilon.data().indexer();
    Chunk chunk = Chunk.ofThread();
    for (long done = 0; done < z.length(); done += Chunk.LENGTH) {
      chunk.read(memory, done, z.length() - done);
      chunk.slopes(t, slopeCoefficients);
      chunk.writeTimes(gradient, done, memory, done);
    }
  }

  private void forwardDoubles(INDArray z) {
    DoubleIndexer memory = (DoubleIndexer) z.data().indexer();
    for (long i = 0; i < z.length(); i++) {
      memory.put(i, activation.value(memory.get(i)));
    }
  }

  private void backwardDoubles(INDArray z, INDArray epsilon) {
    DoubleIndexer memory = (DoubleIndexer) z.data().indexer();
    DoubleIndexer gradient = (DoubleIndexer) epsilon.data().indexer();
    for (long i = 0; i < z.length(); i++) {
      double slope = activation.slope(memory.get(i));
      memory.put(i, slope * gradient.get(i));
    }
  }
}
