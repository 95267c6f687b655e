package nish.worker.network.winograd;

import java.nio.FloatBuffer;

/** Takes images from memory, and transforms them to tiles. */
final class ImageTiles {

  private final TileLoops loops;
  private final Tiling tiling;
  private final Planes planes;

  ImageTiles(TileLoops loops, Tiling tiling, Planes planes) {
    this.loops = loops;
    this.tiling = tiling;
    this.planes = planes;
  }

  /** Overwrites the places from {@code to} on with so many rows of tiles, of all channels. */
  void images(FloatBuffer images, int channels, int first, int count, float[] room, int to) {
    int blocks = channels / Places.BLOCK;
    tiling.forEachImage(
        first,
        count,
        (image, row, rows, at) -> {
          for (int block = 0; block < blocks; block += 2) {
            int start = (image * blocks + block) * tiling.blockLength();
            int places = to + Places.ofBlock(block) + at * tiling.across() * Places.PAIR;
            pair(images, start, Math.min(2, blocks - block), row, rows, room, places);
          }
        });
  }

  /** Both blocks of a row before the next: they share the lines of the cache that are written. */
  private void pair(
      FloatBuffer images, int start, int blocks, int row, int rows, float[] room, int to) {
    for (int block = 0; block < blocks; block++) {
      planes.load(images, start + block * tiling.blockLength(), 2 * row - 1, 2 * rows + 2, block);
    }
    int across = tiling.across();
    for (int i = 0; i < rows; i++) {
      for (int block = 0; block < blocks; block++) {
        int places = to + i * across * Places.PAIR + block * Places.BLOCK;
        loops.images(planes.floats(), planes.start(block, 2 * i), room, places, across);
      }
    }
  }

  /** The same for the gradient at the outputs. */
  void epsilons(FloatBuffer epsilons, int channels, int first, int count, float[] room, int to) {
    int blocks = channels / Places.BLOCK;
    tiling.forEachImage(
        first,
        count,
        (image, row, rows, at) -> {
          for (int block = 0; block < blocks; block++) {
            int start = (image * blocks + block) * tiling.blockLength();
            int places = to + Places.ofBlock(block) + at * tiling.across() * Places.PAIR;
            block(epsilons, start, row, rows, room, places);
          }
        });
  }

  private void block(FloatBuffer epsilons, int start, int row, int rows, float[] room, int to) {
    planes.load(epsilons, start, 2 * row, 2 * rows, 0);
    int across = tiling.across();
    for (int i = 0; i < rows; i++) {
      int from = planes.start(0, 2 * i) + Places.BLOCK;
      loops.epsilons(planes.floats(), from, room, to + i * across * Places.PAIR, across);
    }
  }
}
