package nish.worker.data.encoded;

import java.util.concurrent.atomic.AtomicLong;

/** How many bytes of decoded pixels this JVM keeps: a quarter of its heap, whatever the trials. */
final class PixelMemory {

  private static final PixelMemory OF_THIS_JVM =
      new PixelMemory(Runtime.getRuntime().maxMemory() / 4);

  private final AtomicLong left;

  PixelMemory(long bytes) {
    left = new AtomicLong(bytes);
  }

  static PixelMemory ofThisJvm() {
    return OF_THIS_JVM;
  }

  /** Whether so many bytes may be kept; they count from then on. */
  boolean take(long bytes) {
    boolean fits = left.addAndGet(-bytes) >= 0;
    if (!fits) {
      left.addAndGet(bytes);
    }
    return fits;
  }

  /** What was taken and is not kept after all. */
  void giveBack(long bytes) {
    left.addAndGet(bytes);
  }
}
