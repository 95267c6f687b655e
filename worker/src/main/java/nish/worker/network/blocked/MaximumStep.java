package nish.worker.network.blocked;

import java.lang.reflect.InvocationTargetException;
import nish.activations.kernel.QuickLoops;

/**
 * One place of the windows of a row of outputs: its values against the greatest so far. What is not
 * at most that takes its place, a NaN among it.
 */
interface MaximumStep {

  /**
   * Overwrites maxima that are exceeded, and the indices in the plane where they lie.
   *
   * @param start index in the plane of the place in the first window; windows are {@code step}
   *     apart
   * @param output index of the first window in {@code maxima}
   * @param windows how many of them
   * @param places the indices, as floats
   * @param offset what is added to {@code output} for them
   */
  void take(
      float[] plane,
      int start,
      int step,
      float[] maxima,
      int output,
      float[] places,
      int offset,
      int windows);

  /** The quickest that this JVM has. */
  static MaximumStep of(int lanes) {
    return QuickLoops.areThere() ? vectors(lanes) : new ScalarMaximum(lanes);
  }

  /**
   * By name: the class needs a module that this JVM may not have. It refuses lanes that its vectors
   * do not divide, where oneDNN was told to use narrower ones.
   */
  private static MaximumStep vectors(int lanes) {
    try {
      return Class.forName(MaximumStep.class.getPackageName() + ".VectorMaximum")
          .asSubclass(MaximumStep.class)
          .getDeclaredConstructor(int.class)
          .newInstance(lanes);
    } catch (InvocationTargetException e) {
      return new ScalarMaximum(lanes);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("Nish's own classes for the Vector API are incomplete", e);
    }
  }
}
