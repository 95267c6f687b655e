package nish.activations.kernel;

import java.util.List;
import java.util.ServiceLoader;
import java.util.function.Function;
import nish.activations.Activation;
import org.nd4j.linalg.factory.Nd4j;

/** Finds kernels for the one backend that ND4J loads in a JVM. */
final class BackendKernels {

  private static final Function<Activation, Kernel> FINDER =
      Nd4j.getEnvironment().isCPU() ? FusedKernel::new : provided();

  private BackendKernels() {}

  static Kernel of(Activation activation) {
    return FINDER.apply(activation);
  }

  private static Function<Activation, Kernel> provided() {
    List<KernelProvider> providers =
        ServiceLoader.load(KernelProvider.class, Kernel.class.getClassLoader()).stream()
            .map(ServiceLoader.Provider::get)
            .toList();
    return activation ->
        providers.stream()
            .flatMap(provider -> provider.kernel(activation).stream())
            .findFirst()
            .orElseGet(() -> ComposedKernel.of(activation));
  }
}
