package nish.worker.network.blocked;

import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorSpecies;

final class VectorTiles {

  static final int TILES = 96;

  private static final VectorSpecies<Float> FLOATS = FloatVector.SPECIES_PREFERRED;
  private static final int LANES = FLOATS.length();
  static final int PAIR = 2 * LANES;
  static final int PLACE = (TILES + 1) * PAIR;
  static final int ROW = (2 * TILES + 2) * LANES;

  private VectorTiles() {}

  static void images(float[] plane, int from, float[] room, int to, int count) {
    int shift = to - from;
    int end = from + count * PAIR;
    for (int x = from; x < end; x += PAIR) {
      int at = x + shift;
      FloatVector a0 = FloatVector.fromArray(FLOATS, plane, x);
      FloatVector a1 = FloatVector.fromArray(FLOATS, plane, x + LANES);
      FloatVector a2 = FloatVector.fromArray(FLOATS, plane, x + 2 * LANES);
      FloatVector a3 = FloatVector.fromArray(FLOATS, plane, x + 3 * LANES);
      FloatVector c0 = FloatVector.fromArray(FLOATS, plane, x + 2 * ROW);
      FloatVector c1 = FloatVector.fromArray(FLOATS, plane, x + 2 * ROW + LANES);
      FloatVector c2 = FloatVector.fromArray(FLOATS, plane, x + 2 * ROW + 2 * LANES);
      FloatVector c3 = FloatVector.fromArray(FLOATS, plane, x + 2 * ROW + 3 * LANES);
      FloatVector ac0 = a0.sub(c0);
      FloatVector ac1 = a1.sub(c1);
      FloatVector ac2 = a2.sub(c2);
      FloatVector ac3 = a3.sub(c3);
      ac0.sub(ac2).intoArray(room, at);
      ac1.add(ac2).intoArray(room, at + PLACE);
      ac2.sub(ac1).intoArray(room, at + 2 * PLACE);
      ac1.sub(ac3).intoArray(room, at + 3 * PLACE);
      FloatVector b0 = FloatVector.fromArray(FLOATS, plane, x + ROW);
      FloatVector b1 = FloatVector.fromArray(FLOATS, plane, x + ROW + LANES);
      FloatVector b2 = FloatVector.fromArray(FLOATS, plane, x + ROW + 2 * LANES);
      FloatVector b3 = FloatVector.fromArray(FLOATS, plane, x + ROW + 3 * LANES);
      FloatVector bc0 = b0.add(c0);
      FloatVector bc1 = b1.add(c1);
      FloatVector bc2 = b2.add(c2);
      FloatVector bc3 = b3.add(c3);
      bc0.sub(bc2).intoArray(room, at + 4 * PLACE);
      bc1.add(bc2).intoArray(room, at + 5 * PLACE);
      bc2.sub(bc1).intoArray(room, at + 6 * PLACE);
      bc1.sub(bc3).intoArray(room, at + 7 * PLACE);
      FloatVector cb0 = c0.sub(b0);
      FloatVector cb1 = c1.sub(b1);
      FloatVector cb2 = c2.sub(b2);
      FloatVector cb3 = c3.sub(b3);
      cb0.sub(cb2).intoArray(room, at + 8 * PLACE);
      cb1.add(cb2).intoArray(room, at + 9 * PLACE);
      cb2.sub(cb1).intoArray(room, at + 10 * PLACE);
      cb1.sub(cb3).intoArray(room, at + 11 * PLACE);
      FloatVector d0 = FloatVector.fromArray(FLOATS, plane, x + 3 * ROW);
      FloatVector d1 = FloatVector.fromArray(FLOATS, plane, x + 3 * ROW + LANES);
      FloatVector d2 = FloatVector.fromArray(FLOATS, plane, x + 3 * ROW + 2 * LANES);
      FloatVector d3 = FloatVector.fromArray(FLOATS, plane, x + 3 * ROW + 3 * LANES);
      FloatVector bd0 = b0.sub(d0);
      FloatVector bd1 = b1.sub(d1);
      FloatVector bd2 = b2.sub(d2);
      FloatVector bd3 = b3.sub(d3);
      bd0.sub(bd2).intoArray(room, at + 12 * PLACE);
      bd1.add(bd2).intoArray(room, at + 13 * PLACE);
      bd2.sub(bd1).intoArray(room, at + 14 * PLACE);
      bd1.sub(bd3).intoArray(room, at + 15 * PLACE);
    }
  }

  static void epsilons(float[] plane, int from, float[] room, int to, int count) {
    int shift = to - from;
    int end = from + count * PAIR;
    for (int x = from; x < end; x += PAIR) {
      int at = x + shift;
      FloatVector a0 = FloatVector.fromArray(FLOATS, plane, x);
      FloatVector a1 = FloatVector.fromArray(FLOATS, plane, x + LANES);
      FloatVector b0 = FloatVector.fromArray(FLOATS, plane, x + ROW);
      FloatVector b1 = FloatVector.fromArray(FLOATS, plane, x + ROW + LANES);
      a0.intoArray(room, at);
      a0.add(a1).intoArray(room, at + PLACE);
      a0.sub(a1).intoArray(room, at + 2 * PLACE);
      a1.neg().intoArray(room, at + 3 * PLACE);
      FloatVector sum0 = a0.add(b0);
      FloatVector sum1 = a1.add(b1);
      sum0.intoArray(room, at + 4 * PLACE);
      sum0.add(sum1).intoArray(room, at + 5 * PLACE);
      sum0.sub(sum1).intoArray(room, at + 6 * PLACE);
      sum1.neg().intoArray(room, at + 7 * PLACE);
      FloatVector difference0 = a0.sub(b0);
      FloatVector difference1 = a1.sub(b1);
      difference0.intoArray(room, at + 8 * PLACE);
      difference0.add(difference1).intoArray(room, at + 9 * PLACE);
      difference0.sub(difference1).intoArray(room, at + 10 * PLACE);
      difference1.neg().intoArray(room, at + 11 * PLACE);
      FloatVector minus0 = b0.neg();
      FloatVector minus1 = b1.neg();
      minus0.intoArray(room, at + 12 * PLACE);
      minus0.add(minus1).intoArray(room, at + 13 * PLACE);
      minus0.sub(minus1).intoArray(room, at + 14 * PLACE);
      minus1.neg().intoArray(room, at + 15 * PLACE);
    }
  }

  static void outputs(float[] room, int from, float[] plane, int to, int rowStep, int count) {
    int shift = to - from;
    int below = shift + rowStep;
    int end = from + count * PAIR;
    for (int x = from; x < end; x += PAIR) {
      int at = x + shift;
      FloatVector b0 = FloatVector.fromArray(FLOATS, room, x + 4 * PLACE);
      FloatVector c0 = FloatVector.fromArray(FLOATS, room, x + 8 * PLACE);
      FloatVector t0 = FloatVector.fromArray(FLOATS, room, x).add(b0).add(c0);
      FloatVector s0 = b0.sub(c0).sub(FloatVector.fromArray(FLOATS, room, x + 12 * PLACE));
      FloatVector b1 = FloatVector.fromArray(FLOATS, room, x + 5 * PLACE);
      FloatVector c1 = FloatVector.fromArray(FLOATS, room, x + 9 * PLACE);
      FloatVector t1 = FloatVector.fromArray(FLOATS, room, x + PLACE).add(b1).add(c1);
      FloatVector s1 = b1.sub(c1).sub(FloatVector.fromArray(FLOATS, room, x + 13 * PLACE));
      FloatVector b2 = FloatVector.fromArray(FLOATS, room, x + 6 * PLACE);
      FloatVector c2 = FloatVector.fromArray(FLOATS, room, x + 10 * PLACE);
      FloatVector t2 = FloatVector.fromArray(FLOATS, room, x + 2 * PLACE).add(b2).add(c2);
      FloatVector s2 = b2.sub(c2).sub(FloatVector.fromArray(FLOATS, room, x + 14 * PLACE));
      FloatVector b3 = FloatVector.fromArray(FLOATS, room, x + 7 * PLACE);
      FloatVector c3 = FloatVector.fromArray(FLOATS, room, x + 11 * PLACE);
      FloatVector t3 = FloatVector.fromArray(FLOATS, room, x + 3 * PLACE).add(b3).add(c3);
      FloatVector s3 = b3.sub(c3).sub(FloatVector.fromArray(FLOATS, room, x + 15 * PLACE));
      t0.add(t1).add(t2).intoArray(plane, at);
      t1.sub(t2).sub(t3).intoArray(plane, at + LANES);
      s0.add(s1).add(s2).intoArray(plane, x + below);
      s1.sub(s2).sub(s3).intoArray(plane, x + below + LANES);
    }
  }
}
