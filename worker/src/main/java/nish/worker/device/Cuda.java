package nish.worker.device;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Whether this process can compute by CUDA, found out before any class of ND4J loads: its backend
 * selects itself on a card that it has no code for, and dies at the first array.
 */
public final class Cuda {

  private static final String BACKEND = "org/nd4j/linalg/jcublas/JCublasBackend.class";
  private static final Duration LIMIT = Duration.ofSeconds(30);

  private Cuda() {}

  /** Whether this build is for cards. */
  public static boolean isOnClassPath() {
    return Thread.currentThread().getContextClassLoader().getResource(BACKEND) != null;
  }

  /**
   * The cards that CUDA shows this process.
   *
   * @throws DeviceException if there is none, or one cannot be used, or CUDA's libraries lack
   */
  public static VisibleCards require() {
    return require(
        new NvidiaSmi(List.of("nvidia-smi"), LIMIT),
        System.getenv(),
        CudaLibraries.ofThisProcess());
  }

  static VisibleCards require(
      NvidiaSmi smi, Map<String, String> environment, CudaLibraries libraries) {
    VisibleCards visible = VisibleCards.of(smi.cards(), environment);
    Optional<String> problem = CudaBuild.problem(visible, environment).or(libraries::problem);
    problem.ifPresent(
        why -> {
          throw new DeviceException(why);
        });
    return visible;
  }
}
