package nish.worker.network.winograd;

import java.nio.FloatBuffer;

/** Transforms tiles of products to outputs, and brings these to memory. */
final class OutputTiles {

  private final TileLoops loops;
  private final Tiling tiling;
  private final float[] strip;
  private final int stripRow;

  OutputTiles(TileLoops loops, Tiling tiling, Room room) {
    this.loops = loops;
    this.tiling = tiling;
    this.stripRow = 2 * tiling.across() * Places.BLOCK;
    this.strip = room.strip(tiling.rowsOfPlane() * stripRow);
  }

  /** Writes so many rows of tiles of one block, whose places begin at {@code from}. */
  void write(
      float[] room, int from, FloatBuffer outputs, int block, int blocks, int first, int count) {
    tiling.forEachImage(
        first,
        count,
        (image, row, rows, at) -> {
          int tiles = tiling.across() * Places.PAIR;
          for (int i = 0; i < rows; i++) {
            int to = 2 * i * stripRow;
            loops.outputs(room, from + (at + i) * tiles, strip, to, stripRow, tiling.across());
          }
          int start = (image * blocks + block) * tiling.blockLength();
          put(outputs, start + 2 * row * tiling.rowLength(), rowsWithin(row, rows));
        });
  }

  /** Of an odd height, the last tiles' second row is none. */
  private int rowsWithin(int row, int rows) {
    return Math.min(2 * rows, tiling.height() - 2 * row);
  }

  private void put(FloatBuffer outputs, int start, int rows) {
    int length = tiling.rowLength();
    if (length == stripRow) {
      outputs.put(start, strip, 0, rows * length);
      return;
    }
    for (int row = 0; row < rows; row++) {
      outputs.put(start + row * length, strip, row * stripRow, length);
    }
  }
}
