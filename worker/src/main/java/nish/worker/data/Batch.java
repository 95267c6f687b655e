package nish.worker.data;

import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/**
 * A few examples, ready for a network.
 *
 * @param images float, shape [batch, channels, height, width]
 * @param labels the classes, from 0
 */
public record Batch(INDArray images, int[] labels) {

  public int size() {
    return labels.length;
  }

  /** The labels as float, shape [batch, classes]: 1 at each example's class, else 0. */
  public INDArray oneHot(int classes) {
    float[] ones = new float[labels.length * classes];
    for (int i = 0; i < labels.length; i++) {
      ones[i * classes + labels[i]] = 1;
    }
    return Nd4j.create(ones, new long[] {labels.length, classes}, 'c');
  }
}
