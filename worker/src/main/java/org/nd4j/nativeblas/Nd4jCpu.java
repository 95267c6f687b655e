package org.nd4j.nativeblas;

import org.nd4j.common.config.ND4JClassLoading;

/**
 * Brings DL4J's oneDNN layer helpers to life. DL4J 1.0.0-M2.1 asks this class, by reflection and
 * under this name, whether oneDNN is in use; ND4J moved the class that knows to {@code
 * org.nd4j.linalg.cpu.nativecpu.bindings}, and without an answer every layer quietly takes its slow
 * path.
 */
public final class Nd4jCpu {

  private static final String MOVED_TO =
      "org.nd4j.linalg.cpu.nativecpu.bindings.Nd4jCpu$Environment";

  private Nd4jCpu() {}

  /** The name and the methods that {@code BaseMKLDNNHelper} looks up. */
  public static final class Environment {

    private static final Environment INSTANCE = new Environment();

    private Environment() {}

    public static Environment getInstance() {
      return INSTANCE;
    }

    /** Whether ND4J's native library uses oneDNN. */
    public boolean isUseMKLDNN() throws ReflectiveOperationException {
      Class<?> moved = Class.forName(MOVED_TO, true, ND4JClassLoading.getNd4jClassloader());
      Object environment = moved.getMethod("getInstance").invoke(null);
      return (boolean) moved.getMethod("isUseONEDNN").invoke(environment);
    }
  }
}
