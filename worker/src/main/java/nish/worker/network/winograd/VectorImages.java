package nish.worker.network.winograd;

import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorSpecies;

/**
 * From a padded image to tiles, B^T d B: each of 4x4 values, which overlap by two. Rows are read
 * one after the other, so that what is not needed again leaves the registers.
 */
final class VectorImages {

  private static final VectorSpecies<Float> FLOATS = FloatVector.SPECIES_PREFERRED;
  private static final int LANES = FLOATS.length();
  private static final int PAIR = 2 * LANES;
  private static final int STRETCH = Places.STRETCH;
  private static final int ROW = Places.ROW;

  private VectorImages() {}

  static void transform(float[] plane, int from, float[] room, int to, int count) {
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
      ac1.add(ac2).intoArray(room, at + STRETCH);
      ac2.sub(ac1).intoArray(room, at + 2 * STRETCH);
      ac1.sub(ac3).intoArray(room, at + 3 * STRETCH);
      FloatVector b0 = FloatVector.fromArray(FLOATS, plane, x + ROW);
      FloatVector b1 = FloatVector.fromArray(FLOATS, plane, x + ROW + LANES);
      FloatVector b2 = FloatVector.fromArray(FLOATS, plane, x + ROW + 2 * LANES);
      FloatVector b3 = FloatVector.fromArray(FLOATS, plane, x + ROW + 3 * LANES);
      FloatVector bc0 = b0.add(c0);
      FloatVector bc1 = b1.add(c1);
      FloatVector bc2 = b2.add(c2);
      FloatVector bc3 = b3.add(c3);
      bc0.sub(bc2).intoArray(room, at + 4 * STRETCH);
      bc1.add(bc2).intoArray(room, at + 5 * STRETCH);
      bc2.sub(bc1).intoArray(room, at + 6 * STRETCH);
      bc1.sub(bc3).intoArray(room, at + 7 * STRETCH);
      FloatVector cb0 = c0.sub(b0);
      FloatVector cb1 = c1.sub(b1);
      FloatVector cb2 = c2.sub(b2);
      FloatVector cb3 = c3.sub(b3);
      cb0.sub(cb2).intoArray(room, at + 8 * STRETCH);
      cb1.add(cb2).intoArray(room, at + 9 * STRETCH);
      cb2.sub(cb1).intoArray(room, at + 10 * STRETCH);
      cb1.sub(cb3).intoArray(room, at + 11 * STRETCH);
      FloatVector d0 = FloatVector.fromArray(FLOATS, plane, x + 3 * ROW);
      FloatVector d1 = FloatVector.fromArray(FLOATS, plane, x + 3 * ROW + LANES);
      FloatVector d2 = FloatVector.fromArray(FLOATS, plane, x + 3 * ROW + 2 * LANES);
      FloatVector d3 = FloatVector.fromArray(FLOATS, plane, x + 3 * ROW + 3 * LANES);
      FloatVector bd0 = b0.sub(d0);
      FloatVector bd1 = b1.sub(d1);
      FloatVector bd2 = b2.sub(d2);
      FloatVector bd3 = b3.sub(d3);
      bd0.sub(bd2).intoArray(room, at + 12 * STRETCH);
      bd1.add(bd2).intoArray(room, at + 13 * STRETCH);
      bd2.sub(bd1).intoArray(room, at + 14 * STRETCH);
      bd1.sub(bd3).intoArray(room, at + 15 * STRETCH);
    }
  }
}
