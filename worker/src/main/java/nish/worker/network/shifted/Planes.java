package nish.worker.network.shifted;

import java.util.Arrays;
import nish.worker.network.onednn.Layout;

/**
 * An image's blocks once for each column of the window, shifted by it: rows of all their channels,
 * one for each place that the column meets, so that further down the window begins just further on.
 */
final class Planes {

  private static final int BLOCK = Layout.block();

  private interface Run {
    void between(int plane, int image, int count);
  }

  private final RowLoops loops;
  private final Geometry geometry;
  private final Trio trio;
  private final float[] room;
  private final int start;

  /**
   * @param start of {@link #length} floats
   */
  Planes(RowLoops loops, Geometry geometry, Trio trio, float[] room, int start) {
    this.loops = loops;
    this.geometry = geometry;
    this.trio = trio;
    this.room = room;
    this.start = start;
  }

  static int length(Geometry geometry) {
    return geometry.across() * plane(geometry);
  }

  /** With rows for what the last tile has too many. */
  private static int plane(Geometry geometry) {
    int rows = geometry.height() + 2 * geometry.paddingAbove();
    return (rows * geometry.outputWidth() + Trio.TILE) * Trio.WIDTH;
  }

  /** Where the rows are that a place of the window meets, in floats. */
  int at(int down, int across) {
    return start + across * plane(geometry) + down * geometry.outputWidth() * Trio.WIDTH;
  }

  void clear() {
    Arrays.fill(room, start, start + length(geometry), 0);
  }

  /** Overwrites all but padding with what is in the image. */
  void gather(int image) {
    eachRun((at, from, count) -> loops.move(room, image + from, BLOCK, at, Trio.WIDTH, count));
  }

  /** Adds all but what is on padding to the image. */
  void addTo(int image) {
    eachRun((at, to, count) -> loops.add(room, at, Trio.WIDTH, image + to, BLOCK, count));
  }

  private void eachRun(Run run) {
    for (int across = 0; across < geometry.across(); across++) {
      int shift = across - geometry.paddingBeside();
      int left = Math.max(0, -shift);
      int right = Math.min(geometry.outputWidth(), geometry.width() - shift);
      for (int y = 0; y < geometry.height() && left < right; y++) {
        int row = at(geometry.paddingAbove() + y, across) + left * Trio.WIDTH;
        int of = (y * geometry.width() + left + shift) * BLOCK;
        for (int i = 0; i < Trio.BLOCKS; i++) {
          int block = (trio.first() + i) * geometry.inputPlane();
          run.between(row + i * BLOCK, block + of, right - left);
        }
      }
    }
  }
}
