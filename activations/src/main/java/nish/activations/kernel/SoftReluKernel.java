package nish.activations.kernel;

import org.nd4j.linalg.activations.impl.ActivationSoftPlus;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.api.ops.impl.transforms.custom.Max;
import org.nd4j.linalg.factory.Nd4j;

/**
 * ND4J's softplus for large inputs too: ND4J's own takes exp(x), so that above 88 a float becomes
 * infinite and its gradient NaN.
 */
final class SoftReluKernel implements Kernel {

  /** From here on the value is x and the slope is 1, to the last bit of a double. */
  private static final double IDENTITY = 40;

  private final ActivationSoftPlus stock = new ActivationSoftPlus();

  /** The larger of x and softplus of min(x, 40). */
  @Override
  public void forward(INDArray z) {
    Dense.overwrite(
        z,
        dense -> {
          INDArray low = stock.getActivation(Bounds.atMost(dense.dup(), IDENTITY), true);
          Nd4j.exec(new Max(dense, low, dense));
        });
  }

  @Override
  public void backward(INDArray z, INDArray epsilon) {
    Dense.overwrite(
        z,
        epsilon,
        (dense, gradient) -> {
          INDArray bounded = Bounds.atMost(dense.dup(), IDENTITY);
          dense.assign(stock.backprop(bounded, gradient).getFirst());
        });
  }
}
