package nish.activations.benchmarks;

import nish.activations.Activation;
import nish.activations.Mish;
import nish.activations.Nish;
import nish.activations.SoftRelu;
import nish.activations.Swish;
import nish.activations.kernel.ComposedKernel;
import nish.activations.kernel.Kernel;
import org.nd4j.linalg.activations.IActivation;
import org.nd4j.linalg.activations.impl.ActivationMish;
import org.nd4j.linalg.activations.impl.ActivationReLU;
import org.nd4j.linalg.activations.impl.ActivationSwish;
import org.nd4j.linalg.api.ndarray.INDArray;

/** What is measured: our kernels, ND4J's own classes, and the plain copy that bounds them all. */
public enum Candidate {
  COPY(new CopyKernel()),
  ND4J_RELU(new Stock(new ActivationReLU())),
  ND4J_SWISH(new Stock(new ActivationSwish())),
  ND4J_MISH(new Stock(new ActivationMish())),
  COMPOSED_NISH(new ComposedKernel(new Nish(1, Nish.NISH))),
  NISH(fused(new Nish(1, Nish.NISH))),
  PISH(fused(new Nish(1, Nish.PISH))),
  MISH(fused(new Mish())),
  SWISH(fused(new Swish())),
  SOFTRELU(fused(new SoftRelu()));

  private final Kernel kernel;

  Candidate(Kernel kernel) {
    this.kernel = kernel;
  }

  Kernel kernel() {
    return kernel;
  }

  private static Kernel fused(Activation activation) {
    return Kernel.forBackend(activation);
  }

  /**
   * As DL4J's layers call it: what it returns, where it is another array, is left to the collector.
   */
  private record Stock(IActivation activation) implements Kernel {

    @Override
    public void forward(INDArray z) {
      activation.getActivation(z, true);
    }

    @Override
    public void backward(INDArray z, INDArray epsilon) {
      activation.backprop(z, epsilon);
    }
  }
}
