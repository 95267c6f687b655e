package nish.activations.kernel;

import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.api.ops.impl.transforms.comparison.CompareAndSet;
import org.nd4j.linalg.factory.Nd4j;
import org.nd4j.linalg.indexing.conditions.Conditions;

/** Bounds arrays from above and lets NaN through, which ND4J's minimum does not. */
final class AtMost {

  private AtMost() {}

  static INDArray overwrite(INDArray in, double bound) {
    return Nd4j.exec(new CompareAndSet(in, bound, Conditions.greaterThan(bound)));
  }
}
