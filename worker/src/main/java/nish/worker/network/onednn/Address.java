package nish.worker.network.onednn;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import org.bytedeco.javacpp.BytePointer;
import org.bytedeco.javacpp.Pointer;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;

/** A place in memory that somebody else owns. */
public final class Address extends Pointer {

  private Address(long address) {
    this.address = address;
  }

  static Address of(long address) {
    return new Address(address);
  }

  /**
   * Where a dense array of floats begins.
   *
   * @throws IllegalArgumentException if it is of another type, or has gaps
   */
  static Address of(INDArray array) {
    if (array.dataType() != DataType.FLOAT) {
      throw new IllegalArgumentException(
          "oneDNN's layers take floats, but got %s; use DL4J's own layers"
              .formatted(array.dataType()));
    }
    if (!isInRows(array)) {
      throw new IllegalArgumentException(
          "oneDNN's layers take arrays without gaps, in c order, but got "
              + array.shapeInfoToString());
    }
    return of(array.data().addressPointer().address());
  }

  /**
   * The memory of a dense array of floats, for as long as the array can be reached.
   *
   * @throws IllegalArgumentException if it is of another type, has gaps, or takes 2 GiB or more
   */
  public static ByteBuffer bytes(INDArray array) {
    long length = array.length() * Float.BYTES;
    if (length > Integer.MAX_VALUE) {
      throw new IllegalArgumentException(
          "a layer's images take less than 2 GiB, but here %d bytes; choose a smaller batch"
              .formatted(length));
    }
    return new BytePointer(of(array))
        .capacity(length)
        .asByteBuffer()
        .order(ByteOrder.nativeOrder());
  }

  /** Whether the last index runs fastest, and no element of memory is passed over. */
  private static boolean isInRows(INDArray array) {
    long stride = 1;
    for (int dimension = array.rank() - 1; dimension >= 0; dimension--) {
      if (array.size(dimension) != 1 && array.stride(dimension) != stride) {
        return false;
      }
      stride *= array.size(dimension);
    }
    return true;
  }
}
