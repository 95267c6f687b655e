package nish.worker.network.winograd;

import java.nio.FloatBuffer;

/**
 * Between weights as they are held, [filters, inputs, 3, 3], and tiles: [16][pairs of blocks that
 * are made][channels that are summed over][two blocks]. Taps go by way of a few channels' vectors,
 * so that memory is read and written in long stretches.
 */
final class Filters {

  static final int TAPS = 9;

  /** The channels whose taps are brought to vectors at once. */
  private static final int CHANNELS = 16;

  private static final int PAIR = Places.PAIR;
  private static final int ALL_TAPS = CHANNELS * TAPS * PAIR;

  private final TileLoops loops;
  private final int filters;
  private final int inputs;
  private final float[] row;
  private final float[] taps;

  Filters(TileLoops loops, int filters, int inputs, Room room) {
    this.loops = loops;
    this.filters = filters;
    this.inputs = inputs;
    this.taps = room.taps(ALL_TAPS);
    this.row = room.row(Math.max(CHANNELS, PAIR) * TAPS);
  }

  /** From one place to the next: a little more than is used, for the cache's lines' sake. */
  static int step(int summed, int made) {
    return Places.pairs(made) * summed * PAIR + PAIR;
  }

  /** For outputs, from images. */
  void spread(FloatBuffer weights, float[] room, int to) {
    spread(
        inputs,
        filters,
        room,
        to,
        (first, channels, made, lanes) -> {
          for (int lane = 0; lane < lanes; lane++) {
            weights.get(at(made + lane, first), row, 0, channels * TAPS);
            for (int i = 0; i < channels * TAPS; i++) {
              taps[i * PAIR + lane] = row[i];
            }
          }
        });
  }

  /** For the gradient at the images, from that at the outputs: by taps the other way round. */
  void spreadReversed(FloatBuffer weights, float[] room, int to) {
    spread(
        filters,
        inputs,
        room,
        to,
        (first, channels, made, lanes) -> {
          for (int channel = 0; channel < channels; channel++) {
            weights.get(at(first + channel, made), row, 0, lanes * TAPS);
            reverse(channel * TAPS * PAIR, lanes);
          }
        });
  }

  private void reverse(int to, int lanes) {
    for (int lane = 0; lane < lanes; lane++) {
      int last = to + (TAPS - 1) * PAIR + lane;
      for (int tap = 0; tap < TAPS; tap++) {
        taps[last - tap * PAIR] = row[lane * TAPS + tap];
      }
    }
  }

  private interface Packing {
    void pack(int first, int channels, int made, int lanes);
  }

  private void spread(int summed, int made, float[] room, int to, Packing packing) {
    int step = step(summed, made);
    for (int pair = 0; pair < Places.pairs(made); pair++) {
      int lanes = Math.min(PAIR, made - pair * PAIR);
      for (int first = 0; first < summed; first += CHANNELS) {
        int channels = Math.min(CHANNELS, summed - first);
        packing.pack(first, channels, pair * PAIR, lanes);
        for (int channel = 0; channel < channels; channel++) {
          int places = to + (pair * summed + first + channel) * PAIR;
          for (int lane = 0; lane < lanes; lane += Places.BLOCK) {
            loops.spread(taps, channel * TAPS * PAIR + lane, room, places + lane, step);
          }
        }
      }
    }
  }

  /** Overwrites the slopes, and the tiles. */
  void gather(float[] room, int from, FloatBuffer slopes) {
    int step = step(inputs, filters);
    for (int pair = 0; pair < Places.pairs(filters); pair++) {
      int lanes = Math.min(PAIR, filters - pair * PAIR);
      for (int first = 0; first < inputs; first += CHANNELS) {
        int channels = Math.min(CHANNELS, inputs - first);
        for (int channel = 0; channel < channels; channel++) {
          int places = from + (pair * inputs + first + channel) * PAIR;
          for (int lane = 0; lane < lanes; lane += Places.BLOCK) {
            loops.gather(room, places + lane, step, taps, channel * TAPS * PAIR + lane);
          }
        }
        unpack(slopes, first, channels, pair * PAIR, lanes);
      }
    }
  }

  private void unpack(FloatBuffer slopes, int first, int channels, int made, int lanes) {
    for (int lane = 0; lane < lanes; lane++) {
      for (int i = 0; i < channels * TAPS; i++) {
        row[i] = taps[i * PAIR + lane];
      }
      slopes.put(at(made + lane, first), row, 0, channels * TAPS);
    }
  }

  private int at(int filter, int input) {
    return (filter * inputs + input) * TAPS;
  }
}
