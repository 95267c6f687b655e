package nish.worker.network.blocked;

import nish.activations.kernel.Incubator;

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

  /** By vectors, where this JVM has such as divide the lanes; oneDNN may use narrower blocks. */
  static MaximumStep of(int lanes) {
    return Incubator.find(MaximumStep.class, "VectorMaximum", lanes)
        .orElseGet(() -> new ScalarMaximum(lanes));
  }
}
