package nish.worker.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.util.ServiceLoader;
import nish.activations.kernel.KernelProvider;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** A build for the CPU brings nothing of CUDA's, which would be 600 MB and a backend that fails. */
class CpuClassPathTest {

  @BeforeAll
  static void onlyWhereTheBuildIsForTheCpu() {
    String backend = System.getProperty("nish.backend");
    assumeTrue("CPU".equals(backend), () -> "this build is for " + backend);
  }

  @Test
  void noKernelsForCardsAreOnTheClassPath() {
    assertThat(ServiceLoader.load(KernelProvider.class)).isEmpty();
    assertThat(resource("nish/activations/cuda/nish.ptx")).isFalse();
  }

  @Test
  void noBackendForCardsIsOnTheClassPath() {
    assertThat(resource("org/nd4j/linalg/jcublas/JCublasBackend.class")).isFalse();
    assertThat(resource("org/bytedeco/cuda/global/cudart.class")).isFalse();
  }

  private static boolean resource(String name) {
    return CpuClassPathTest.class.getClassLoader().getResource(name) != null;
  }
}
