package nish.activations.kernel;

import java.util.Arrays;
import java.util.function.Consumer;
import org.nd4j.common.util.ArrayUtil;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;

/** Arrays whose elements follow one another in memory without gaps, as floats or doubles. */
final class Dense {

  private Dense() {}

  /**
   * Lets {@code work} overwrite the array, or a dense copy of it that is then assigned back. An
   * empty array is left alone.
   */
  static void overwrite(INDArray array, Consumer<INDArray> work) {
    if (array.isEmpty()) {
      return;
    }
    if (isDense(array) && array.dataType() == computed(array)) {
      work.accept(array);
    } else {
      INDArray copy = copy(array, computed(array), array.ordering());
      work.accept(copy);
      array.assign(copy);
    }
  }

  /** The array with its elements in the order and of the type of the dense pattern, read only. */
  static INDArray like(INDArray pattern, INDArray array) {
    boolean alike =
        isDense(array)
            && array.ordering() == pattern.ordering()
            && array.dataType() == pattern.dataType();
    return alike ? array : copy(array, pattern.dataType(), pattern.ordering());
  }

  private static INDArray copy(INDArray array, DataType type, char ordering) {
    return array.castTo(type).dup(ordering);
  }

  private static DataType computed(INDArray array) {
    if (!array.dataType().isFPType()) {
      throw new IllegalArgumentException(
          "an activation takes floating-point arrays, but got one of " + array.dataType());
    }
    return array.dataType() == DataType.DOUBLE ? DataType.DOUBLE : DataType.FLOAT;
  }

  private static boolean isDense(INDArray array) {
    long[] strides =
        array.ordering() == 'f'
            ? ArrayUtil.calcStridesFortran(array.shape())
            : ArrayUtil.calcStrides(array.shape());
    return array.rank() == 0 || Arrays.equals(array.stride(), strides);
  }
}
