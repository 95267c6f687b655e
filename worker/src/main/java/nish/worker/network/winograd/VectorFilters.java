package nish.worker.network.winograd;

import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorSpecies;

/** From 3x3 taps to the 4x4 places of a tile, G g G^T, and for gradients back, G^T s G. */
final class VectorFilters {

  private static final VectorSpecies<Float> FLOATS = FloatVector.SPECIES_PREFERRED;
  private static final int STEP = Places.PAIR;

  private VectorFilters() {}

  static void spread(float[] taps, int from, float[] room, int to, int step) {
    FloatVector a0 = FloatVector.fromArray(FLOATS, taps, from);
    FloatVector a1 = FloatVector.fromArray(FLOATS, taps, from + STEP);
    FloatVector a2 = FloatVector.fromArray(FLOATS, taps, from + 2 * STEP);
    FloatVector b0 = FloatVector.fromArray(FLOATS, taps, from + 3 * STEP).mul(0.5f);
    FloatVector b1 = FloatVector.fromArray(FLOATS, taps, from + 4 * STEP).mul(0.5f);
    FloatVector b2 = FloatVector.fromArray(FLOATS, taps, from + 5 * STEP).mul(0.5f);
    FloatVector c0 = FloatVector.fromArray(FLOATS, taps, from + 6 * STEP);
    FloatVector c1 = FloatVector.fromArray(FLOATS, taps, from + 7 * STEP);
    FloatVector c2 = FloatVector.fromArray(FLOATS, taps, from + 8 * STEP);
    spreadRow(a0, a1, a2, room, to, step);
    spreadRow(c0, c1, c2, room, to + 12 * step, step);
    FloatVector outer0 = a0.add(c0).mul(0.5f);
    FloatVector outer1 = a1.add(c1).mul(0.5f);
    FloatVector outer2 = a2.add(c2).mul(0.5f);
    spreadRow(outer0.add(b0), outer1.add(b1), outer2.add(b2), room, to + 4 * step, step);
    spreadRow(outer0.sub(b0), outer1.sub(b1), outer2.sub(b2), room, to + 8 * step, step);
  }

  private static void spreadRow(
      FloatVector g0, FloatVector g1, FloatVector g2, float[] room, int to, int step) {
    FloatVector inner = g1.mul(0.5f);
    FloatVector outer = g0.add(g2).mul(0.5f);
    g0.intoArray(room, to);
    outer.add(inner).intoArray(room, to + step);
    outer.sub(inner).intoArray(room, to + 2 * step);
    g2.intoArray(room, to + 3 * step);
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
