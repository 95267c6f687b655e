package nish.worker.training;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.nd4j.common.config.ND4JClassLoading;
import org.nd4j.common.primitives.Pair;
import org.nd4j.linalg.api.buffer.DataBuffer;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.BaseShapeInfoProvider;
import org.nd4j.linalg.api.shape.LongShapeDescriptor;
import org.nd4j.linalg.api.shape.options.ArrayOptionsHelper;

/**
 * One description of a shape for all arrays that have it. ND4J's own provider for CPUs makes it
 * anew for nearly every array, with a native buffer that the collector has to find: a third of what
 * a step of a small network left to it. Instances may be used by any number of threads.
 */
public final class SharedShapes extends BaseShapeInfoProvider {

  private static final String PROPERTY = "shapeinfoprovider";

  /** Shapes of views differ with what they are views of; more than any sweep's networks have. */
  private static final int MOST = 10_000;

  private final Map<LongShapeDescriptor, Pair<DataBuffer, long[]>> ofTypes =
      new ConcurrentHashMap<>();
  private final Map<LongShapeDescriptor, Pair<DataBuffer, long[]>> ofOptions =
      new ConcurrentHashMap<>();

  /** For ND4J, which finds it by the property; has no effect once ND4J is loaded. */
  static void install() {
    ND4JClassLoading.setNd4jClassloaderFromClass(SharedShapes.class);
    System.setProperty(PROPERTY, SharedShapes.class.getName());
  }

  /** Empty are arrays that are said to be, and those of a shape with a zero. */
  @Override
  public Pair<DataBuffer, long[]> createShapeInformation(
      long[] shape, long[] stride, long elementStride, char order, DataType type, boolean empty) {
    long typed = ArrayOptionsHelper.setOptionBit(0L, type);
    long options =
        empty ? ArrayOptionsHelper.setOptionBit(typed, ArrayOptionsHelper.ATYPE_EMPTY_BIT) : typed;
    return bounded(ofTypes)
        .computeIfAbsent(
            new LongShapeDescriptor(shape, stride, 0, elementStride, order, options),
            absent ->
                super.createShapeInformation(shape, stride, elementStride, order, type, empty));
  }

  /** No step from one element to the next is none, and not below, as ND4J's provider has it. */
  @Override
  public Pair<DataBuffer, long[]> createShapeInformation(
      long[] shape, long[] stride, long elementStride, char order, long options) {
    long step = Math.max(0, elementStride);
    return bounded(ofOptions)
        .computeIfAbsent(
            new LongShapeDescriptor(shape, stride, 0, step, order, options),
            absent -> super.createShapeInformation(shape, stride, step, order, options));
  }

  private static <K, V> Map<K, V> bounded(Map<K, V> map) {
    if (map.size() >= MOST) {
      map.clear();
    }
    return map;
  }

  /** Arrays keep what they have. */
  @Override
  public void purgeCache() {
    ofTypes.clear();
    ofOptions.clear();
  }
}
