package nish.worker.network.winograd;

import java.nio.FloatBuffer;

/** From images to outputs, or from the gradient at the outputs to that at the images. */
final class Outputs {

  private final TileLoops loops;
  private final Tiling tiling;
  private final int summed;
  private final int made;
  private final float[] room;
  private final ImageTiles images;
  private final OutputTiles outputs;

  /**
   * @param summed the channels of what is read
   * @param made the channels of what is written
   */
  Outputs(TileLoops loops, Tiling tiling, int summed, int made, Room room) {
    this.loops = loops;
    this.tiling = tiling;
    this.summed = summed;
    this.made = made;
    this.room = room.tiles(filters() + Places.IN_TILE * Filters.step(summed, made));
    this.images = new ImageTiles(loops, tiling, new Planes(tiling, room));
    this.outputs = new OutputTiles(loops, tiling, room);
  }

  private int products() {
    return Places.START + Places.pairs(summed) * Places.ALL;
  }

  /** Where the filters' tiles are to be in the room. */
  int filters() {
    return products() + Places.ALL;
  }

  float[] room() {
    return room;
  }

  void run(FloatBuffer from, FloatBuffer to) {
    for (int first = 0; first < tiling.rows(); first += tiling.rowsAtOnce()) {
      int count = Math.min(tiling.rowsAtOnce(), tiling.rows() - first);
      images.images(from, summed, first, count, room, Places.START);
      int blocks = made / Places.BLOCK;
      for (int block = 0; block < blocks; block += 2) {
        multiply(block, count * tiling.across());
        for (int i = 0; i < Math.min(2, blocks - block); i++) {
          int places = products() + i * Places.BLOCK;
          outputs.write(room, places, to, block + i, blocks, first, count);
        }
      }
    }
  }

  private void multiply(int block, int tiles) {
    int panels = (tiles + Places.PANEL - 1) / Places.PANEL;
    int filter = filters() + block * summed * Places.BLOCK;
    for (int place = 0; place < Places.IN_TILE; place++) {
      loops.products(
          room,
          Places.START + place * Places.STRETCH,
          filter + place * Filters.step(summed, made),
          products() + place * Places.STRETCH,
          summed,
          panels);
    }
  }
}
