package nish.worker.network.shifted;

import java.nio.FloatBuffer;

/**
 * A convolution's weights as a matrix for each trio of inputs and each place of the window: rows of
 * the trio's width, one for each filter.
 */
final class Matrices {

  private interface Move {
    void between(int weight, int inMatrix);
  }

  private final Geometry geometry;
  private final int rows;
  private final int weights;
  private final int start;

  Matrices(Geometry geometry, Room room) {
    this.geometry = geometry;
    this.rows = geometry.filters() + Trio.TILE;
    this.weights = room.take(weights());
    this.start = room.take(geometry.trios().size() * window() * matrix());
  }

  private int weights() {
    return geometry.filters() * geometry.inputs() * window();
  }

  private int window() {
    return geometry.down() * geometry.across();
  }

  private int matrix() {
    return rows * Trio.WIDTH;
  }

  int at(Trio trio, int down, int across) {
    int window = trio.first() / Trio.BLOCKS * window();
    return start + (window + down * geometry.across() + across) * matrix();
  }

  /** Reads weights in DL4J's order, [filters, inputs, height, width]. */
  void read(FloatBuffer from, float[] room) {
    from.get(0, room, weights, weights());
    each((weight, to) -> room[to] = room[weight]);
  }

  /** Writes weights in DL4J's order. */
  void write(FloatBuffer to, float[] room) {
    each((weight, from) -> room[weight] = room[from]);
    to.put(0, room, weights, weights());
  }

  private void each(Move move) {
    int weight = weights;
    for (int filter = 0; filter < geometry.filters(); filter++) {
      for (int input = 0; input < geometry.inputs(); input++) {
        int trio = start + input / Trio.WIDTH * window() * matrix();
        int at = trio + filter * Trio.WIDTH + input % Trio.WIDTH;
        for (int place = 0; place < window(); place++) {
          move.between(weight++, at + place * matrix());
        }
      }
    }
  }
}
