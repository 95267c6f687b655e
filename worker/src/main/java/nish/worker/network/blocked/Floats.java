package nish.worker.network.blocked;

import java.lang.ref.Reference;
import java.nio.ByteBuffer;
import java.nio.FloatBuffer;
import nish.activations.kernel.Loop;
import nish.worker.network.onednn.Address;
import org.nd4j.linalg.api.ndarray.INDArray;

/** The floats of an array without gaps, of less than 2 GiB, read and written a chunk at a time. */
final class Floats {

  private final INDArray array;
  private final ByteBuffer bytes;
  private final FloatBuffer floats;

  /**
   * @throws IllegalArgumentException if it is of another type, has gaps, or is larger
   */
  Floats(INDArray array) {
    this.array = array;
    this.bytes = Address.bytes(array);
    this.floats = bytes.asFloatBuffer();
  }

  /** The array's own memory, for as long as this object can be reached. */
  ByteBuffer bytes() {
    return bytes;
  }

  int length() {
    return floats.limit();
  }

  /** How many floats a chunk from there on has. */
  int count(int start) {
    return Math.min(Loop.CHUNK, length() - start);
  }

  void read(int start, float[] chunk, int count) {
    read(start, chunk, 0, count);
  }

  /** Overwrites the chunk from {@code at} on. */
  void read(int start, float[] chunk, int at, int count) {
    try {
      floats.get(start, chunk, at, count);
    } finally {
      Reference.reachabilityFence(array);
    }
  }

  void write(int start, float[] chunk, int count) {
    write(start, chunk, 0, count);
  }

  /** Writes what the chunk has from {@code at} on. */
  void write(int start, float[] chunk, int at, int count) {
    try {
      floats.put(start, chunk, at, count);
    } finally {
      Reference.reachabilityFence(array);
    }
  }
}
