package nish.activations.dl4j;

import nish.activations.Activation;
import nish.activations.kernel.Kernel;
import org.nd4j.common.primitives.Pair;
import org.nd4j.linalg.activations.BaseActivationFunction;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * A DL4J activation computed by a {@link Kernel}. DL4J's layers expect the arrays that they hand
 * over to be overwritten and returned: a new array would lie in the wrong workspace.
 */
abstract class KernelActivation extends BaseActivationFunction {

  private static final long serialVersionUID = 1;

  /** Made when it is first needed, on the side where that is. */
  private transient Kernel kernel;

  /** The function that this computes, which its equality and its name are those of. */
  abstract Activation function();

  /** Overwrites {@code in} with f of it, and returns it. */
  @Override
  public INDArray getActivation(INDArray in, boolean training) {
    kernel().forward(in);
    return in;
  }

  /**
   * Overwrites {@code in} with the gradient of the loss there, and returns it; there are no
   * parameters to learn. Leaves epsilon as it is.
   */
  @Override
  public Pair<INDArray, INDArray> backprop(INDArray in, INDArray epsilon) {
    assertShape(in, epsilon);
    kernel().backward(in, epsilon);
    return new Pair<>(in, null);
  }

  private Kernel kernel() {
    if (kernel == null) {
      kernel = Kernel.forBackend(function());
    }
    return kernel;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof KernelActivation that
        && getClass() == that.getClass()
        && function().equals(that.function());
  }

  @Override
  public int hashCode() {
    return function().hashCode();
  }
}
