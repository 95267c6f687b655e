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
  private final float[] planes;
  private final float[] rows;

  Planes(Tiling tiling, Room room) {
    this.tiling = tiling;
    this.planes = room.planes(2 * length());
    this.rows = room.rows(tiling.rowsOfPlane() * tiling.rowLength());
    clearSides();
  }

  private int length() {
    return tiling.rowsOfPlane() * Places.ROW;
  }

  private void clearSides() {
    int padded = 2 * tiling.across() + 2;
    for (int row = 0; row < 2 * tiling.rowsOfPlane(); row++) {
      int at = row * Places.ROW;
      Arrays.fill(planes, at, at + BLOCK, 0);
      Arrays.fill(planes, at + BLOCK + tiling.rowLength(), at + padded * BLOCK, 0);
    }
  }

  float[] floats() {
    return planes;
  }

  /** Where a plane's row begins, with the column that is left of the image. */
  int start(int plane, int row) {
    return plane * length() + row * Places.ROW;
  }

  /**
   * Overwrites a plane's first rows.
   *
   * @param start where the block of the image begins
   * @param first the image's row that becomes the plane's first; it may lie above the image
   */
  void load(FloatBuffer images, int start, int first, int count, int plane) {
    int length = tiling.rowLength();
    int begin = Math.max(0, first);
    int end = Math.min(tiling.height(), first + count);
    images.get(start + begin * length, rows, 0, (end - begin) * length);
    for (int row = first; row < first + count; row++) {
      int to = start(plane, row - first) + BLOCK;
      if (row < begin || row >= end) {
        Arrays.fill(planes, to, to + length, 0);
      } else {
        System.arraycopy(rows, (row - begin) * length, planes, to, length);
      }
    }
  }
}
