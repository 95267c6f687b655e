package nish.activations.kernel;

/**
 * An activation over chunks of floats in the processor's nearest cache, for a layer that has them
 * there anyway. For one thread at a time: it keeps room for what it computes on the way.
 */
public interface Loop {

  /** The length of every array that a loop is given: all of its room together is below 16 KiB. */
  int CHUNK = 512;

  /**
   * Overwrites the first numbers with the activation's values there.
   *
   * @param x of length {@value #CHUNK}; what lies beyond {@code length} may be overwritten too
   */
  void values(float[] x, int length);

  /**
   * Overwrites the first numbers with the activation's slope there times {@code epsilon}.
   *
   * @param x of length {@value #CHUNK}; what lies beyond {@code length} may be overwritten too
   * @param epsilon of the same length, left as it is
   */
  void gradients(float[] x, float[] epsilon, int length);

  /**
   * Overwrites the first numbers with the activation's slopes there.
   *
   * @param x of length {@value #CHUNK}; what lies beyond {@code length} may be overwritten too
   */
  default void slopes(float[] x, int length) {
    gradients(x, Ones.CHUNK, length);
  }

  /**
   * Overwrites the first numbers with the activation's values there, and those of {@code slopes}
   * with its slopes. By default the two are computed one after the other.
   *
   * @param x of length {@value #CHUNK}; what lies beyond {@code length} may be overwritten too
   * @param slopes of the same length; what it holds before is of no meaning
   */
  default void valuesAndSlopes(float[] x, float[] slopes, int length) {
    System.arraycopy(x, 0, slopes, 0, length);
    slopes(slopes, length);
    values(x, length);
  }
}
