package nish.worker.network.shifted;

import java.util.Arrays;

/**
 * A thread's floats for what convolutions need on their way: as many as the neediest so far asked
 * for, and overwritten by the next one. What it takes does not depend on the batch.
 */
final class Room {

  private static final ThreadLocal<Room> OF_THREAD = ThreadLocal.withInitial(Room::new);

  private float[] floats = {};
  private int taken;

  private Room() {}

  /** Empty, for a convolution that begins. */
  static Room ofThread() {
    Room room = OF_THREAD.get();
    room.taken = 0;
    return room;
  }

  /** Where a stretch of so many zeros is. */
  int take(int length) {
    int start = taken;
    taken += length;
    if (floats.length < taken) {
      floats = Arrays.copyOf(floats, taken);
    }
    Arrays.fill(floats, start, taken, 0);
    return start;
  }

  /** All stretches; another array once more are taken. */
  float[] floats() {
    return floats;
  }
}
