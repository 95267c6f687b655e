package nish.activations.kernel;

import java.util.Optional;
import nish.activations.Activation;

/**
 * Brings kernels for a backend other than the CPU's, found by {@link java.util.ServiceLoader}.
 * Asked only where ND4J has loaded such a backend, so that a provider may name its classes.
 */
public interface KernelProvider {

  /** The kernel that computes this activation on the loaded backend; empty where it has none. */
  Optional<Kernel> kernel(Activation activation);
}
