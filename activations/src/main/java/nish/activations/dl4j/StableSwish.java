package nish.activations.dl4j;

import org.nd4j.common.primitives.Pair;
import org.nd4j.linalg.activations.impl.ActivationSwish;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * ND4J's swish with a gradient for large inputs too: ND4J's own takes exp(x), and is NaN for floats
 * above 88.
 */
public final class StableSwish extends ActivationSwish {

  private static final long serialVersionUID = 1;

  /** From here on the slope is 1, to the last bit of a double. */
  private static final double SLOPE_ONE = 40;

  /** Overwrites {@code in}, and returns a new array. */
  @Override
  public Pair<INDArray, INDArray> backprop(INDArray in, INDArray epsilon) {
    return super.backprop(AtMost.overwrite(in, SLOPE_ONE), epsilon);
  }
}
