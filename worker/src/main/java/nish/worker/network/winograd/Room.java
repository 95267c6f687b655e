package nish.worker.network.winograd;

/**
 * A thread's room for what convolutions need on their way: as large as the neediest so far asked
 * for, and overwritten by the next one. What it takes does not depend on the batch.
 */
final class Room {

  private static final ThreadLocal<Room> OF_THREAD = ThreadLocal.withInitial(Room::new);

  private float[] tiles = {};
  private float[] planes = {};
  private float[] rows = {};
  private float[] strip = {};
  private float[] taps = {};
  private float[] row = {};

  private Room() {}

  static Room ofThread() {
    return OF_THREAD.get();
  }

  /** Zeros before {@link Places#START}, which nobody overwrites, and anything from there on. */
  float[] tiles(int length) {
    tiles = grown(tiles, length);
    return tiles;
  }

  float[] planes(int length) {
    planes = grown(planes, length);
    return planes;
  }

  float[] rows(int length) {
    rows = grown(rows, length);
    return rows;
  }

  float[] strip(int length) {
    strip = grown(strip, length);
    return strip;
  }

  float[] taps(int length) {
    taps = grown(taps, length);
    return taps;
  }

  float[] row(int length) {
    row = grown(row, length);
    return row;
  }

  private static float[] grown(float[] array, int length) {
    return array.length < length ? new float[length] : array;
  }
}
