package nish.activations.kernel;

import com.sun.management.HotSpotDiagnosticMXBean;
import java.lang.management.ManagementFactory;
import java.lang.reflect.Constructor;
import java.util.Optional;

/** The Vector API, which a JVM has only if it was started with its module, and what needs it. */
public final class Incubator {

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
    return find(LoopMaker.class, name).orElse(activation -> Optional.empty());
  }

  /**
   * Something that is made of vectors, by the name of its class in the same package, for that needs
   * a module that this JVM may not have. None where it could not run or would be slow, or where its
   * one constructor refuses the arguments by an {@link IllegalArgumentException}.
   */
  public static <T> Optional<T> find(Class<T> kind, String name, Object... arguments) {
    return hasVectors() && hasFusedMultiplyAdd() ? load(kind, name, arguments) : Optional.empty();
  }

  private static <T> Optional<T> load(Class<T> kind, String name, Object... arguments) {
    try {
      Constructor<?> constructor =
          Class.forName(kind.getPackageName() + "." + name, true, kind.getClassLoader())
              .getDeclaredConstructors()[0];
      constructor.setAccessible(true);
      return Optional.of(kind.cast(constructor.newInstance(arguments)));
    } catch (ReflectiveOperationException e) {
      if (e.getCause() instanceof IllegalArgumentException) {
        return Optional.empty();
      }
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
