package nish.worker.network.winograd;

import java.nio.FloatBuffer;
import java.util.Arrays;

/** From images and the gradient at the outputs to the gradient of the weights. */
final class Slopes {

  private static final int PAIR = Places.PAIR;

  private final TileLoops loops;
  private final Tiling tiling;
  private final int inputs;
  private final int made;
  private final float[] room;
  private final ImageTiles tiles;

  Slopes(TileLoops loops, Tiling tiling, int inputs, int made, Room room) {
    this.loops = loops;
    this.tiling = tiling;
    this.inputs = inputs;
    this.made = made;
    this.room = room.tiles(filters() + Places.IN_TILE * step());
    this.tiles = new ImageTiles(loops, tiling, new Planes(tiling, room));
  }

  private int epsilons() {
    return Places.START + Places.pairs(inputs) * Places.ALL;
  }

  /** Where the filters' tiles are in the room. */
  int filters() {
    return epsilons() + Places.pairs(made) * Places.ALL;
  }

  float[] room() {
    return room;
  }

  private int step() {
    return Filters.step(inputs, made);
  }

  void run(FloatBuffer images, FloatBuffer epsilons) {
    Arrays.fill(room, filters(), filters() + Places.IN_TILE * step(), 0);
    for (int first = 0; first < tiling.rows(); first += tiling.rowsAtOnce()) {
      int count = Math.min(tiling.rowsAtOnce(), tiling.rows() - first);
      tiles.images(images, inputs, first, count, room, Places.START);
      tiles.epsilons(epsilons, made, first, count, room, epsilons());
      for (int place = 0; place < Places.IN_TILE; place++) {
        addPlace(place, count * tiling.across());
      }
    }
  }

  private void addPlace(int place, int tiles) {
    for (int pair = 0; pair < Places.pairs(made); pair++) {
      int epsilon = epsilons() + pair * Places.ALL + place * Places.STRETCH;
      int filter = filters() + place * step() + pair * inputs * PAIR;
      for (int channel = 0; channel < inputs; channel += PAIR) {
        int image = Places.START + channel / PAIR * Places.ALL + place * Places.STRETCH;
        int count = Math.min(PAIR, inputs - channel);
        add(image, epsilon, filter + channel * PAIR, count, tiles);
      }
    }
  }

  /** By four channels, until the rest goes by six. */
  private void add(int image, int epsilon, int filter, int channels, int tiles) {
    int channel = 0;
    for (; (channels - channel) % 6 != 0; channel += 4) {
      loops.addFour(room, image + channel, epsilon, filter + channel * PAIR, tiles);
    }
    for (; channel < channels; channel += 6) {
      loops.addSix(room, image + channel, epsilon, filter + channel * PAIR, tiles);
    }
  }
}
