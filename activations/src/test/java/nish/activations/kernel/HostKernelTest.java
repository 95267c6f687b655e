package nish.activations.kernel;

import nish.activations.Activation;

class HostKernelTest extends KernelContract {

  @Override
  Kernel kernel(Activation activation) {
    return new HostKernel(activation);
  }
}
