package nish.activations.kernel;

import nish.activations.Nish;

class ComposedKernelTest extends KernelContract {

  @Override
  Kernel kernel(Nish nish) {
    return new ComposedKernel(nish);
  }
}
