package nish.activations.dl4j;

import org.nd4j.common.primitives.Pair;
import org.nd4j.linalg.activations.impl.ActivationSoftPlus;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.api.ops.impl.transforms.custom.Max;
import org.nd4j.linalg.factory.Nd4j;

/**
 * ND4J's softplus for large inputs too: ND4J's own takes exp(x), so that above 88 a float becomes
 * infinite and its gradient NaN.
 */
public final class StableSoftRelu extends ActivationSoftPlus {

  private static final long serialVersionUID = 1;

  /** From here on the value is x and the slope is 1, to the last bit of a double. */
  private static final double IDENTITY = 40;

  /** Overwrites {@code in} with the larger of x and softplus of min(x, 40), and returns it. */
  @Override
  public INDArray getActivation(INDArray in, boolean training) {
    INDArray low = super.getActivation(AtMost.overwrite(in.dup(), IDENTITY), training);
    return Nd4j.exec(new Max(in, low, in))[0];
  }

  /** Overwrites {@code in}, and returns a new array or {@code in}, as ND4J's does. */
  @Override
  public Pair<INDArray, INDArray> backprop(INDArray in, INDArray epsilon) {
    return super.backprop(AtMost.overwrite(in, IDENTITY), epsilon);
  }
}
