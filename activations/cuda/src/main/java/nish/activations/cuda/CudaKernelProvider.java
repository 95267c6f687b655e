package nish.activations.cuda;

import java.util.Optional;
import nish.activations.Activation;
import nish.activations.ExponentialSeries;
import nish.activations.kernel.Kernel;
import nish.activations.kernel.KernelProvider;

/**
 * Brings the kernels of series of exponentials for CUDA, which is ND4J's only backend for cards.
 */
public final class CudaKernelProvider implements KernelProvider {

  @Override
  public Optional<Kernel> kernel(Activation activation) {
    return activation instanceof ExponentialSeries series && SeriesParameters.serve(series)
        ? Optional.of(new SeriesKernel(series))
        : Optional.empty();
  }
}
