package nish.worker.network.onednn;

import java.nio.FloatBuffer;
import org.nd4j.linalg.api.ndarray.INDArray;

/** An array's own memory. */
public final class DenseFloats {

  private DenseFloats() {}

  /**
   * Its floats in c order, for as long as the array can be reached.
   *
   * @throws IllegalArgumentException if it is of another type, has gaps, or another number of
   *     elements
   */
  public static FloatBuffer of(INDArray array, long length) {
    if (array.length() != length) {
      throw new IllegalArgumentException(
          "a convolution was made for arrays of %d floats, but got %s"
              .formatted(length, array.shapeInfoToString()));
    }
    return Address.bytes(array).asFloatBuffer();
  }
}
