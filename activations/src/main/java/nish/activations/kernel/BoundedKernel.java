package nish.activations.kernel;

import org.nd4j.linalg.activations.IActivation;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * ND4J's own mish or swish, for inputs of any size: ND4J takes powers of exp(x), so that the
 * gradient is NaN for floats above 22 or 88, and multiplies an infinite x by 0.
 */
final class BoundedKernel implements Kernel {

  /** From here on mish has the slope 1, to the last bit of a double. */
  static final double MISH_IS_IDENTITY = 20;

  /** From here on swish has the slope 1, to the last bit of a double. */
  static final double SWISH_IS_IDENTITY = 40;

  /** From here down the value and the slope are 0 in double, too. */
  private static final double VANISHES = -1000;

  private final IActivation stock;
  private final double bound;

  /**
   * @param bound from which on the slope is 1
   */
  BoundedKernel(IActivation stock, double bound) {
    this.stock = stock;
    this.bound = bound;
  }

  @Override
  public void forward(INDArray z) {
    Dense.overwrite(z, dense -> stock.getActivation(Bounds.atLeast(dense, VANISHES), true));
  }

  @Override
  public void backward(INDArray z, INDArray epsilon) {
    Dense.overwrite(
        z,
        epsilon,
        (dense, gradient) -> {
          INDArray bounded = Bounds.atLeast(Bounds.atMost(dense.dup(), bound), VANISHES);
          dense.assign(stock.backprop(bounded, gradient).getFirst());
        });
  }
}
