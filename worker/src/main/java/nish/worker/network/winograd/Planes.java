package nish.worker.network.winograd;

import java.nio.FloatBuffer;
import java.util.Arrays;

/**
 * Rows of two blocks of an image, a plane each, with zeros around the image. Rows are taken from
 * memory many at once: a call for each took longer than its copy.
 */
final class Planes {

  private static final int BLOCK = Places.BLOCK;

  private final Tiling tiling;
  private final int length;
  private final int rowLength;
  private final float[] planes;
  private final float[] rows;

  Planes(Tiling tiling, Room room) {
    this.tiling = tiling;
    this.length = tiling.rowsOfPlane() * Places.ROW;
    this.rowLength = tiling.rowLength();
    this.planes = room.planes(2 * length);
    this.rows = room.rows(tiling.rowsOfPlane() * rowLength);
    clearSides();
  }

  private void clearSides() {
    int padded = 2 * tiling.across() + 2;
    for (int row = 0; row < 2 * tiling.rowsOfPlane(); row++) {
      int at = row * Places.ROW;
      Arrays.fill(planes, at, at + BLOCK, 0);
      Arrays.fill(planes, at + BLOCK + rowLength, at + padded * BLOCK, 0);
    }
  }

  float[] floats() {
    return planes;
  }

  /** Where a plane's row begins, with the column that is left of the image. */
  int start(int plane, int row) {
    return plane * length + row * Places.ROW;
  }

  /**
   * Overwrites a plane's first rows.
   *
   * @param start where the block of the image begins
   * @param first the image's row that becomes the plane's first; it may lie above the image
   */
  void load(FloatBuffer images, int start, int first, int count, int plane) {
    int begin = Math.max(0, first);
    int end = Math.min(tiling.height(), first + count);
    int to = start(plane, 0) + BLOCK;
    images.get(start + begin * rowLength, rows, 0, (end - begin) * rowLength);
    for (int row = begin; row < end; row++) {
      System.arraycopy(
          rows, (row - begin) * rowLength, planes, to + (row - first) * Places.ROW, rowLength);
    }
    clear(to, 0, begin - first);
    clear(to, end - first, count);
  }

  private void clear(int to, int begin, int end) {
    for (int row = begin; row < end; row++) {
      int at = to + row * Places.ROW;
      Arrays.fill(planes, at, at + rowLength, 0);
    }
  }
}
