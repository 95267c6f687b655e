package nish.worker.benchmarks;

import nish.worker.data.ImageShape;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.dataset.DataSet;
import org.nd4j.linalg.factory.Nd4j;

/** A batch of noise of ten classes, ready for a network: a step takes as long, whatever it sees. */
final class NoiseBatch {

  static final int CLASSES = 10;

  private NoiseBatch() {}

  static DataSet of(ImageShape shape, int size) {
    INDArray labels = Nd4j.zeros(DataType.FLOAT, size, CLASSES);
    for (int i = 0; i < size; i++) {
      labels.putScalar(i, i % CLASSES, 1);
    }
    long[] images = {size, shape.channels(), shape.height(), shape.width()};
    return new DataSet(Nd4j.rand(DataType.FLOAT, images), labels);
  }
}
