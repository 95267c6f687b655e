package nish.activations.kernel;

import nish.activations.Activation;

class ComposedKernelTest extends KernelContract {

  @Override
  Kernel kernel(Activation activation) {
    return ComposedKernel.of(activation);
  }
}
