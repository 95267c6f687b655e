package nish.activations.kernel;

import java.lang.ref.Reference;
import java.nio.ByteOrder;
import java.nio.FloatBuffer;
import org.bytedeco.javacpp.BytePointer;
import org.bytedeco.javacpp.Pointer;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * The floats of a dense array in the host's memory, read and written a chunk at a time. Keeps the
 * array, whose memory ND4J frees once the collector finds that nobody does.
 */
final class FloatMemory {

  /** A buffer of Java's ends below 2 GiB. */
  private static final long WINDOW = 1 << 28;

  private final INDArray dense;
  private final FloatBuffer[] windows;
  private final long length;

  /**
   * @param dense of floats
   */
  FloatMemory(INDArray dense) {
    this.dense = dense;
    this.length = dense.length();
    Pointer first = dense.data().addressPointer();
    this.windows = new FloatBuffer[Math.toIntExact((length + WINDOW - 1) / WINDOW)];
    for (int i = 0; i < windows.length; i++) {
      windows[i] = window(first, i * WINDOW);
    }
  }

  private FloatBuffer window(Pointer first, long start) {
    long bytes = Math.min(WINDOW, length - start) * Float.BYTES;
    return new BytePointer(first)
        .getPointer(start * Float.BYTES)
        .capacity(bytes)
        .asByteBuffer()
        .order(ByteOrder.nativeOrder())
        .asFloatBuffer();
  }

  /** How many floats a chunk from there on has. */
  int chunk(long start) {
    return (int) Math.min(Loop.CHUNK, length - start);
  }

  /** Fills the beginning of {@code chunk}; a chunk starts at a multiple of its length. */
  void read(long start, float[] chunk) {
    try {
      windows[(int) (start / WINDOW)].get((int) (start % WINDOW), chunk, 0, chunk(start));
    } finally {
      Reference.reachabilityFence(dense);
    }
  }

  void write(long start, float[] chunk) {
    try {
      windows[(int) (start / WINDOW)].put((int) (start % WINDOW), chunk, 0, chunk(start));
    } finally {
      Reference.reachabilityFence(dense);
    }
  }

  long length() {
    return length;
  }
}
