package nish.worker.network.winograd;

/**
 * A thread's room for what convolutions need on their way: as large as the neediest so far asked
 * for, and overwritten by the next one. What it takes does not depend on the batch.
 */
final class Room {

  private static final ThreadLocal<Room> OF_THREAD = ThreadLocal.withInitial(Room::new);

  private static final float[] NOTHING = {};

  private final float[][] stretches = {NOTHING, NOTHING, NOTHING, NOTHING, NOTHING, NOTHING};

  private Room() {}

  static Room ofThread() {
    return OF_THREAD.get();
  }

  /** Zeros before {@link Places#START}, which nobody overwrites, and anything from there on. */
  float[] tiles(int length) {
    return grown(0, length);
  }

  float[] planes(int length) {
    return grown(1, length);
  }

  float[] rows(int length) {
    return grown(2, length);
  }

  float[] strip(int length) {
    return grown(3, length);
  }

  float[] taps(int length) {
    return grown(4, length);
  }

  float[] row(int length) {
    return grown(5, length);
  }

  /** What was there is given back first, lest the heap grow for both. */
  private float[] grown(int index, int length) {
    if (stretches[index].length < length) {
      stretches[index] = NOTHING;
      stretches[index] = new float[length];
    }
    return stretches[index];
  }
}
