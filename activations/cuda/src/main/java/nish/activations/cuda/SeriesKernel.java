package nish.activations.cuda;

import java.util.Arrays;
import nish.activations.ExponentialSeries;
import nish.activations.kernel.ComposedKernel;
import nish.activations.kernel.Kernel;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * A series on a card: a kernel of its own for floats that lie in memory without gaps, and in the
 * same order where there are two arrays; ND4J's operations for all others.
 */
final class SeriesKernel implements Kernel {

  private final ExponentialSeries series;
  private final Kernel composed;

  SeriesKernel(ExponentialSeries series) {
    this.series = series;
    this.composed = new ComposedKernel(series);
  }

  @Override
  public void forward(INDArray z) {
    if (takes(z)) {
      Launch.forward(SeriesParameters.ofValues(series), z);
    } else {
      composed.forward(z);
    }
  }

  @Override
  public void backward(INDArray z, INDArray epsilon) {
    if (takes(z) && takes(epsilon) && alike(z, epsilon)) {
      Launch.backward(SeriesParameters.ofSlopes(series), z, epsilon);
    } else {
      composed.backward(z, epsilon);
    }
  }

  /** Whether the array is one run of floats. */
  static boolean takes(INDArray array) {
    return !array.isEmpty()
        && array.dataType() == DataType.FLOAT
        && (array.rank() == 0 || array.elementWiseStride() == 1);
  }

  /** Whether elements of equal indices are at equal distances from the beginning. */
  static boolean alike(INDArray a, INDArray b) {
    return Arrays.equals(a.shape(), b.shape()) && Arrays.equals(a.stride(), b.stride());
  }
}
