package nish.activations.kernel;

import nish.activations.Nish;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

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
   * The kernel for the backend that ND4J has loaded: only a CPU's arrays are the host's to read.
   */
  static Kernel forBackend(Nish nish) {
    return Nd4j.getEnvironment().isCPU() ? new FusedKernel(nish) : new ComposedKernel(nish);
  }
}
