package nish.activations.kernel;

import java.util.Comparator;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;

/** Arrays whose elements follow one another in memory without gaps, as floats or doubles. */
final class Dense {

  private Dense() {}

  /**
   * Lets {@code work} overwrite the array, seen with its dimensions in the order in which they lie
   * in memory; or, where there are gaps or the type is another, a dense copy of it that is then
   * assigned back. An empty array is left alone.
   */
  static void overwrite(INDArray array, Consumer<INDArray> work) {
    overwrite(array, array, (dense, same) -> work.accept(dense));
  }

  /**
   * The same with a second array of the first one's shape, which {@code work} gets with its
   * elements in the order and of the type of the first, to read only.
   */
  static void overwrite(INDArray array, INDArray other, BiConsumer<INDArray, INDArray> work) {
    if (array.isEmpty()) {
      return;
    }
    DataType type = computed(array);
    int[] order = memoryOrder(array);
    INDArray inOrder = array.permute(order);
    if (array.dataType() == type && isDense(inOrder)) {
      work.accept(inOrder, other == array ? inOrder : dense(other.permute(order), type));
    } else {
      INDArray copy = array.castTo(type).dup('c');
      work.accept(copy, other == array ? copy : dense(other, type));
      array.assign(copy);
    }
  }

  private static INDArray dense(INDArray array, DataType type) {
    return array.dataType() == type && isDense(array) ? array : array.castTo(type).dup('c');
  }

  private static DataType computed(INDArray array) {
    if (!array.dataType().isFPType()) {
      throw new IllegalArgumentException(
          "an activation takes floating-point arrays, but got one of " + array.dataType());
    }
    return array.dataType() == DataType.DOUBLE ? DataType.DOUBLE : DataType.FLOAT;
  }

  /** The dimensions by falling stride; those of one element, whose stride means nothing, first. */
  private static int[] memoryOrder(INDArray array) {
    return IntStream.range(0, array.rank())
        .boxed()
        .sorted(
            Comparator.comparingLong(
                dimension ->
                    array.size(dimension) == 1 ? Long.MIN_VALUE : -array.stride(dimension)))
        .mapToInt(Integer::intValue)
        .toArray();
  }

  /** Whether the last index runs fastest, and no element of memory is passed over. */
  private static boolean isDense(INDArray array) {
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
