package nish.activations.kernel;

import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.api.ops.impl.transforms.comparison.CompareAndSet;
import org.nd4j.linalg.factory.Nd4j;
import org.nd4j.linalg.indexing.conditions.Conditions;

/** Bounds arrays and lets NaN through, which ND4J's minimum and maximum do not. */
final class Bounds {

  private Bounds() {}

  static INDArray atMost(INDArray in, double bound) {
    return Nd4j.exec(new CompareAndSet(in, bound, Conditions.greaterThan(bound)));
  }

  static INDArray atLeast(INDArray in, double bound) {
    return Nd4j.exec(new CompareAndSet(in, bound, Conditions.lessThan(bound)));
  }
}
