package nish.worker.network.winograd;

import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorSpecies;

/** From tiles of products to outputs, A^T m A: each of 2x2 values. */
final class VectorOutputs {

  private static final VectorSpecies<Float> FLOATS = FloatVector.SPECIES_PREFERRED;
  private static final int LANES = FLOATS.length();
  private static final int PAIR = 2 * LANES;
  private static final int STRETCH = Places.STRETCH;

  private VectorOutputs() {}

  static void transform(float[] room, int from, float[] strip, int to, int row, int count) {
    int shift = to - from;
    int below = shift + row;
    int end = from + count * PAIR;
    for (int x = from; x < end; x += PAIR) {
      int at = x + shift;
      FloatVector b0 = FloatVector.fromArray(FLOATS, room, x + 4 * STRETCH);
      FloatVector c0 = FloatVector.fromArray(FLOATS, room, x + 8 * STRETCH);
      FloatVector t0 = FloatVector.fromArray(FLOATS, room, x).add(b0).add(c0);
      FloatVector s0 = b0.sub(c0).sub(FloatVector.fromArray(FLOATS, room, x + 12 * STRETCH));
      FloatVector b1 = FloatVector.fromArray(FLOATS, room, x + 5 * STRETCH);
      FloatVector c1 = FloatVector.fromArray(FLOATS, room, x + 9 * STRETCH);
      FloatVector t1 = FloatVector.fromArray(FLOATS, room, x + STRETCH).add(b1).add(c1);
      FloatVector s1 = b1.sub(c1).sub(FloatVector.fromArray(FLOATS, room, x + 13 * STRETCH));
      FloatVector b2 = FloatVector.fromArray(FLOATS, room, x + 6 * STRETCH);
      FloatVector c2 = FloatVector.fromArray(FLOATS, room, x + 10 * STRETCH);
      FloatVector t2 = FloatVector.fromArray(FLOATS, room, x + 2 * STRETCH).add(b2).add(c2);
      FloatVector s2 = b2.sub(c2).sub(FloatVector.fromArray(FLOATS, room, x + 14 * STRETCH));
      FloatVector b3 = FloatVector.fromArray(FLOATS, room, x + 7 * STRETCH);
      FloatVector c3 = FloatVector.fromArray(FLOATS, room, x + 11 * STRETCH);
      FloatVector t3 = FloatVector.fromArray(FLOATS, room, x + 3 * STRETCH).add(b3).add(c3);
      FloatVector s3 = b3.sub(c3).sub(FloatVector.fromArray(FLOATS, room, x + 15 * STRETCH));
      t0.add(t1).add(t2).intoArray(strip, at);
      t1.sub(t2).sub(t3).intoArray(strip, at + LANES);
      s0.add(s1).add(s2).intoArray(strip, x + below);
      s1.sub(s2).sub(s3).intoArray(strip, x + below + LANES);
    }
  }
}
