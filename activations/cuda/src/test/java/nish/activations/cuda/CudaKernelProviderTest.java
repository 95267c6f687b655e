package nish.activations.cuda;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ServiceLoader;
import nish.activations.Mish;
import nish.activations.Nish;
import nish.activations.kernel.KernelProvider;
import org.junit.jupiter.api.Test;

/** Runs without a class of CUDA's, as a CPU does where this module came by mistake. */
class CudaKernelProviderTest {

  private final KernelProvider provider = new CudaKernelProvider();

  @Test
  void theServiceLoaderFindsIt() {
    assertThat(ServiceLoader.load(KernelProvider.class).stream())
        .map(ServiceLoader.Provider::type)
        .containsExactly(CudaKernelProvider.class);
  }

  @Test
  void theNishFamilyHasAKernel() {
    assertThat(provider.kernel(new Nish(1.5, 3))).containsInstanceOf(SeriesKernel.class);
    assertThat(provider.kernel(new Nish(1e-3, 2))).containsInstanceOf(SeriesKernel.class);
    assertThat(provider.kernel(new Nish(1e3, 8))).containsInstanceOf(SeriesKernel.class);
    assertThat(provider.kernel(new Powers(1, 1))).containsInstanceOf(SeriesKernel.class);
  }

  @Test
  void whatItCannotComputeInFloatsIsLeftToOthers() {
    assertThat(provider.kernel(new Mish())).isEmpty();
    assertThat(provider.kernel(new Nish(1, 9))).isEmpty();
    assertThat(provider.kernel(new Nish(1e-30, 3))).isEmpty();
    assertThat(provider.kernel(new Nish(1e30, 3))).isEmpty();
  }

  @Test
  void noClassOfCudaIsOnTheClassPathHere() {
    assertThatThrownBy(() -> Class.forName("org.bytedeco.cuda.global.cudart"))
        .isInstanceOf(ClassNotFoundException.class);
    assertThatThrownBy(() -> Class.forName("org.nd4j.linalg.jcublas.JCublasBackend"))
        .isInstanceOf(ClassNotFoundException.class);
  }
}
