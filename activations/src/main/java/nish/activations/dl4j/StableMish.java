package nish.activations.dl4j;

import org.nd4j.common.primitives.Pair;
import org.nd4j.linalg.activations.impl.ActivationMish;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * ND4J's mish with a gradient for large inputs too: ND4J's own takes exp(4·x), and is NaN for
 * floats above 22.
 */
public final class StableMish extends ActivationMish {

  private static final long serialVersionUID = 1;

  /** From here on the slope is 1, to the last bit of a double. */
  private static final double SLOPE_ONE = 20;

  /** Overwrites and returns {@code in}, as ND4J's does. */
  @Override
  public Pair<INDArray, INDArray> backprop(INDArray in, INDArray epsilon) {
    return super.backprop(AtMost.overwrite(in, SLOPE_ONE), epsilon);
  }
}
