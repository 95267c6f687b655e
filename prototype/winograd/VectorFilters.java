package nish.worker.network.blocked;

import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorSpecies;

final class VectorFilters {

  private static final VectorSpecies<Float> FLOATS = FloatVector.SPECIES_PREFERRED;
  private static final int LANES = FLOATS.length();

  private VectorFilters() {}

  static void spread(float[] taps, float[] strip, float[] tiles, int at, int placeStep) {
    for (int column = 0; column < 3; column++) {
      int from = column * LANES;
      FloatVector g0 = FloatVector.fromArray(FLOATS, taps, from);
      FloatVector g1 = FloatVector.fromArray(FLOATS, taps, from + 3 * LANES).mul(0.5f);
      FloatVector g2 = FloatVector.fromArray(FLOATS, taps, from + 6 * LANES);
      FloatVector outer = g0.add(g2).mul(0.5f);
      g0.intoArray(strip, from);
      outer.add(g1).intoArray(strip, from + 3 * LANES);
      outer.sub(g1).intoArray(strip, from + 6 * LANES);
      g2.intoArray(strip, from + 9 * LANES);
    }
    for (int row = 0; row < 4; row++) {
      int from = row * 3 * LANES;
      FloatVector g0 = FloatVector.fromArray(FLOATS, strip, from);
      FloatVector g1 = FloatVector.fromArray(FLOATS, strip, from + LANES).mul(0.5f);
      FloatVector g2 = FloatVector.fromArray(FLOATS, strip, from + 2 * LANES);
      FloatVector outer = g0.add(g2).mul(0.5f);
      int to = at + row * 4 * placeStep;
      g0.intoArray(tiles, to);
      outer.add(g1).intoArray(tiles, to + placeStep);
      outer.sub(g1).intoArray(tiles, to + 2 * placeStep);
      g2.intoArray(tiles, to + 3 * placeStep);
    }
  }

  static void gather(float[] tiles, int at, int placeStep, float[] strip, float[] taps) {
    for (int row = 0; row < 4; row++) {
      int from = at + row * 4 * placeStep;
      FloatVector m0 = FloatVector.fromArray(FLOATS, tiles, from);
      FloatVector m1 = FloatVector.fromArray(FLOATS, tiles, from + placeStep);
      FloatVector m2 = FloatVector.fromArray(FLOATS, tiles, from + 2 * placeStep);
      FloatVector m3 = FloatVector.fromArray(FLOATS, tiles, from + 3 * placeStep);
      FloatVector inner = m1.add(m2).mul(0.5f);
      int to = row * 3 * LANES;
      m0.add(inner).intoArray(strip, to);
      m1.sub(m2).mul(0.5f).intoArray(strip, to + LANES);
      inner.add(m3).intoArray(strip, to + 2 * LANES);
    }
    for (int column = 0; column < 3; column++) {
      int from = column * LANES;
      FloatVector m0 = FloatVector.fromArray(FLOATS, strip, from);
      FloatVector m1 = FloatVector.fromArray(FLOATS, strip, from + 3 * LANES);
      FloatVector m2 = FloatVector.fromArray(FLOATS, strip, from + 6 * LANES);
      FloatVector m3 = FloatVector.fromArray(FLOATS, strip, from + 9 * LANES);
      FloatVector inner = m1.add(m2).mul(0.5f);
      m0.add(inner).intoArray(taps, from);
      m1.sub(m2).mul(0.5f).intoArray(taps, from + 3 * LANES);
      inner.add(m3).intoArray(taps, from + 6 * LANES);
    }
  }
}
