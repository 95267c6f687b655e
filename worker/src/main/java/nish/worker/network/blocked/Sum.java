package nish.worker.network.blocked;

import java.lang.ref.Reference;
import nish.worker.network.onednn.Layout;
import org.nd4j.linalg.api.ndarray.INDArray;

/** The sum of two dense arrays of one shape, in blocks of channels. */
final class Sum {

  private Sum() {}

  /** Overwrites {@code result}. */
  static void write(INDArray one, INDArray other, INDArray result) {
    Floats first = new Floats(one);
    Floats second = new Floats(other);
    Floats sums = new Floats(result);
    try {
      PlaceArithmetic.of(Layout.block())
          .add(first.bytes(), second.bytes(), sums.bytes(), first.length());
    } finally {
      Reference.reachabilityFence(first);
      Reference.reachabilityFence(second);
      Reference.reachabilityFence(sums);
    }
  }
}
