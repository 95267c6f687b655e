package nish.activations.kernel;

import com.sun.management.HotSpotDiagnosticMXBean;
import java.lang.management.ManagementFactory;
import java.util.Optional;
import java.util.function.Supplier;
import nish.activations.Activation;

/** Finds the fastest loop that this JVM and its processor have for an activation. */
final class Loops {

  private static final boolean FUSED_MULTIPLY_ADD = hasFusedMultiplyAdd();

  private static final Maker VECTORS = hasVectors() ? vectors() : formula -> Optional.empty();

  /** Makes loops of one kind. */
  interface Maker {

    /** Supplies loops that give the formula's own numbers; empty where there are none. */
    Optional<Supplier<Loop>> loops(Formula formula);
  }

  private Loops() {}

  static Supplier<Loop> of(Activation activation) {
    return formula(activation)
        .map(known -> VECTORS.loops(known).orElseGet(() -> () -> new ScalarLoop(known)))
        .orElseGet(() -> () -> new ScalarLoop(activation::value, activation::slope));
  }

  /** Whether this JVM was started with the Vector API's module. */
  static boolean hasVectors() {
    return ModuleLayer.boot().findModule("jdk.incubator.vector").isPresent();
  }

  private static Optional<Formula> formula(Activation activation) {
    return FUSED_MULTIPLY_ADD ? Formula.of(activation) : Optional.empty();
  }

  /** Without the processor's, Java's fused multiply-add is a hundred times slower. */
  private static boolean hasFusedMultiplyAdd() {
    try {
      return Boolean.parseBoolean(
          ManagementFactory.getPlatformMXBean(HotSpotDiagnosticMXBean.class)
              .getVMOption("UseFMA")
              .getValue());
    } catch (IllegalArgumentException e) {
      return false; // not HotSpot, which does not tell
    }
  }

  /** By name: the classes behind it need a module that this JVM may not have. */
  private static Maker vectors() {
    try {
      return Class.forName(Loops.class.getPackageName() + ".VectorLoops")
          .asSubclass(Maker.class)
          .getDeclaredConstructor()
          .newInstance();
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("Nish's own classes for the Vector API are incomplete", e);
    }
  }
}
