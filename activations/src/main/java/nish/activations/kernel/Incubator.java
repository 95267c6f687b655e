package nish.activations.kernel;

import com.sun.management.HotSpotDiagnosticMXBean;
import java.lang.management.ManagementFactory;
import java.util.Optional;

/** The Vector API, which a JVM has only if it was started with its module, and what needs it. */
final class Incubator {

  private static final boolean FUSED_MULTIPLY_ADD = asksForFusedMultiplyAdd();

  private Incubator() {}

  /** Whether this JVM was started with the Vector API's module. */
  static boolean hasVectors() {
    return ModuleLayer.boot().findModule("jdk.incubator.vector").isPresent();
  }

  /** Without the processor's, Java's fused multiply-add is a hundred times slower. */
  static boolean hasFusedMultiplyAdd() {
    return FUSED_MULTIPLY_ADD;
  }

  /** The maker of that name, or, where it could not run or would be slow, one that makes none. */
  static LoopMaker maker(String name) {
    return hasVectors() && hasFusedMultiplyAdd() ? load(name) : activation -> Optional.empty();
  }

  /** By name: the classes behind it need a module that this JVM may not have. */
  private static LoopMaker load(String name) {
    try {
      return Class.forName(Incubator.class.getPackageName() + "." + name)
          .asSubclass(LoopMaker.class)
          .getDeclaredConstructor()
          .newInstance();
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("Nish's own classes for the Vector API are incomplete", e);
    }
  }

  private static boolean asksForFusedMultiplyAdd() {
    try {
      return Boolean.parseBoolean(
          ManagementFactory.getPlatformMXBean(HotSpotDiagnosticMXBean.class)
              .getVMOption("UseFMA")
              .getValue());
    } catch (IllegalArgumentException e) {
      return false; // not HotSpot, which does not tell
    }
  }
}
