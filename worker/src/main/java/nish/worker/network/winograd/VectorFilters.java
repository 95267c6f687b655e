package nish.worker.network.winograd;

import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorSpecies;

/**
 * From 3x3 taps to the 4x4 places of a tile, G g G^T, and for gradients back, G^T s G. What is
 * between the two steps is kept in the places: vectors handed to a method were put on the heap, 6
 * MB for 512 channels.
 */
final class VectorFilters {

  private static final VectorSpecies<Float> FLOATS = FloatVector.SPECIES_PREFERRED;
  private static final int STEP = Places.PAIR;

  private VectorFilters() {}

  static void spread(float[] taps, int from, float[] room, int to, int step) {
    for (int column = 0; column < 3; column++) {
      int tap = from + column * STEP;
      FloatVector g0 = FloatVector.fromArray(FLOATS, taps, tap);
      FloatVector inner = FloatVector.fromArray(FLOATS, taps, tap + 3 * STEP).mul(0.5f);
      FloatVector g2 = FloatVector.fromArray(FLOATS, taps, tap + 6 * STEP);
      FloatVector outer = g0.add(g2).mul(0.5f);
      int at = to + column * step;
      g0.intoArray(room, at);
      outer.add(inner).intoArray(room, at + 4 * step);
      outer.sub(inner).intoArray(room, at + 8 * step);
      g2.intoArray(room, at + 12 * step);
    }
    for (int row = 0; row < 4; row++) {
      int at = to + row * 4 * step;
      FloatVector g0 = FloatVector.fromArray(FLOATS, room, at);
      FloatVector inner = FloatVector.fromArray(FLOATS, room, at + step).mul(0.5f);
      FloatVector g2 = FloatVector.fromArray(FLOATS, room, at + 2 * step);
      FloatVector outer = g0.add(g2).mul(0.5f);
      outer.add(inner).intoArray(room, at + step);
      outer.sub(inner).intoArray(room, at + 2 * step);
      g2.intoArray(room, at + 3 * step);
    }
  }

  static void gather(float[] room, int from, int step, float[] taps, int to) {
    for (int column = 0; column < 4; column++) {
      int at = from + column * step;
      FloatVector m1 = FloatVector.fromArray(FLOATS, room, at + 4 * step);
      FloatVector m2 = FloatVector.fromArray(FLOATS, room, at + 8 * step);
      FloatVector inner = m1.add(m2).mul(0.5f);
      // Where the filter's own places were: they are not needed again.
      FloatVector.fromArray(FLOATS, room, at).add(inner).intoArray(room, at);
      m1.sub(m2).mul(0.5f).intoArray(room, at + 4 * step);
      FloatVector.fromArray(FLOATS, room, at + 12 * step).add(inner).intoArray(room, at + 8 * step);
    }
    for (int row = 0; row < 3; row++) {
      int at = from + row * 4 * step;
      FloatVector m1 = FloatVector.fromArray(FLOATS, room, at + step);
      FloatVector m2 = FloatVector.fromArray(FLOATS, room, at + 2 * step);
      FloatVector inner = m1.add(m2).mul(0.5f);
      int tap = to + row * 3 * STEP;
      FloatVector.fromArray(FLOATS, room, at).add(inner).intoArray(taps, tap);
      m1.sub(m2).mul(0.5f).intoArray(taps, tap + STEP);
      FloatVector.fromArray(FLOATS, room, at + 3 * step).add(inner).intoArray(taps, tap + 2 * STEP);
    }
  }
}
