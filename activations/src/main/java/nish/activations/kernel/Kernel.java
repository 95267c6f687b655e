package nish.activations.kernel;

import nish.activations.Activation;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * Computes an activation on arrays, in place. Implementations are immutable and serve any number of
 * threads; they take arrays of any layout and of any floating-point type.
 */
public interface Kernel {

  /** Overwrites every x of {@code z} with f(x). */
  void forward(INDArray z);

  /**
   * Overwrites every x of {@code z} with f′(x)·epsilon, the gradient of the loss at x.
   *
   * @param epsilon the gradient of the loss at f(x), of the shape of z; left as it is
   */
  void backward(INDArray z, INDArray epsilon);

  /**
   * The fastest kernel for the backend that ND4J has loaded: on a CPU, whose arrays are the host's
   * to read, the fused one; elsewhere that of the first {@link KernelProvider} on the class path
   * that has one, else one composed of ND4J's operations.
   */
  static Kernel forBackend(Activation activation) {
    return BackendKernels.of(activation);
  }
}
