package nish.worker.network.blocked;

import nish.activations.kernel.Loop;
import org.nd4j.linalg.api.ndarray.INDArray;

/** The sum of two dense arrays of one shape. */
final class Sum {

  private Sum() {}

  /** Overwrites {@code result}. */
  static void write(INDArray one, INDArray other, INDArray result) {
    Floats first = new Floats(one);
    Floats second = new Floats(other);
    Floats sums = new Floats(result);
    float[] x = new float[Loop.CHUNK];
    float[] y = new float[Loop.CHUNK];
    for (int start = 0; start < first.length(); start += Loop.CHUNK) {
      int count = first.count(start);
      first.read(start, x, count);
      second.read(start, y, count);
      add(x, y, count);
      sums.write(start, x, count);
    }
  }

  private static void add(float[] x, float[] y, int count) {
    for (int i = 0; i < count; i++) {
      x[i] += y[i];
    }
  }
}
