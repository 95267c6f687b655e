package nish.worker.network.shifted;

import java.nio.FloatBuffer;
import nish.worker.network.onednn.Layout;

/** The gradient at an output as a row of all channels for each place. */
final class OutputRows {

  private static final int BLOCK = Layout.block();

  private final RowLoops loops;
  private final Geometry geometry;
  private final Room room;
  private final int blocks;
  private final int rows;

  OutputRows(RowLoops loops, Geometry geometry, Room room) {
    this.loops = loops;
    this.geometry = geometry;
    this.room = room;
    this.blocks = room.take(geometry.output());
    this.rows = room.take((geometry.places() + Trio.TILE) * pitch());
  }

  /** From one row to the next, in floats; with some for what the last tile has too many. */
  int pitch() {
    return geometry.filterBlocks() * BLOCK + Trio.TILE;
  }

  int start() {
    return rows;
  }

  void read(FloatBuffer outputs, int image) {
    outputs.get(image * geometry.output(), room.floats(), blocks, geometry.output());
    for (int i = 0; i < geometry.filterBlocks(); i++) {
      int from = blocks + i * geometry.outputPlane();
      loops.move(room.floats(), from, BLOCK, rows + i * BLOCK, pitch(), geometry.places());
    }
  }
}
