package nish.worker.network.onednn;

import org.bytedeco.javacpp.BytePointer;
import org.bytedeco.javacpp.Pointer;

/**
 * A thread's room for what an operation needs on its way: one stretch of memory, as large as the
 * neediest operation so far asked for, which the next one overwrites.
 */
final class Scratch {

  /** A line of the processor's cache. */
  private static final long ALIGNMENT = 64;

  private static final ThreadLocal<Scratch> OF_THREAD = ThreadLocal.withInitial(Scratch::new);

  private BytePointer room = new BytePointer(0);

  /** Room of that many bytes for the calling thread, until its next call. */
  static Pointer ofBytes(long bytes) {
    return OF_THREAD.get().first(bytes);
  }

  private Pointer first(long bytes) {
    long needed = bytes + ALIGNMENT;
    if (room.capacity() < needed) {
      room.close();
      room = new BytePointer(0); // should the next line find no memory
      room = new BytePointer(needed);
    }
    return Address.of(aligned(room.address()));
  }

  static long aligned(long bytes) {
    return (bytes + ALIGNMENT - 1) / ALIGNMENT * ALIGNMENT;
  }
}
