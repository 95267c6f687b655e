package nish.worker.network.winograd;

import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorSpecies;

/** From the gradient at the outputs to tiles, A e A^T: each of 2x2 values, which do not overlap. */
final class VectorEpsilons {

  private static final VectorSpecies<Float> FLOATS = FloatVector.SPECIES_PREFERRED;
  private static final int LANES = FLOATS.length();
  private static final int PAIR = 2 * LANES;
  private static final int STRETCH = Places.STRETCH;
  private static final int ROW = Places.ROW;

  private VectorEpsilons() {}

  static void transform(float[] plane, int from, float[] room, int to, int count) {
    int shift = to - from;
    int end = from + count * PAIR;
    for (int x = from; x < end; x += PAIR) {
      int at = x + shift;
      FloatVector a0 = FloatVector.fromArray(FLOATS, plane, x);
      FloatVector a1 = FloatVector.fromArray(FLOATS, plane, x + LANES);
      FloatVector b0 = FloatVector.fromArray(FLOATS, plane, x + ROW);
      FloatVector b1 = FloatVector.fromArray(FLOATS, plane, x + ROW + LANES);
      a0.intoArray(room, at);
      a0.add(a1).intoArray(room, at + STRETCH);
      a0.sub(a1).intoArray(room, at + 2 * STRETCH);
      a1.neg().intoArray(room, at + 3 * STRETCH);
      FloatVector sum0 = a0.add(b0);
      FloatVector sum1 = a1.add(b1);
      sum0.intoArray(room, at + 4 * STRETCH);
      sum0.add(sum1).intoArray(room, at + 5 * STRETCH);
      sum0.sub(sum1).intoArray(room, at + 6 * STRETCH);
      sum1.neg().intoArray(room, at + 7 * STRETCH);
      FloatVector difference0 = a0.sub(b0);
      FloatVector difference1 = a1.sub(b1);
      difference0.intoArray(room, at + 8 * STRETCH);
      difference0.add(difference1).intoArray(room, at + 9 * STRETCH);
      difference0.sub(difference1).intoArray(room, at + 10 * STRETCH);
      difference1.neg().intoArray(room, at + 11 * STRETCH);
      FloatVector minus0 = b0.neg();
      FloatVector minus1 = b1.neg();
      minus0.intoArray(room, at + 12 * STRETCH);
      minus0.add(minus1).intoArray(room, at + 13 * STRETCH);
      minus0.sub(minus1).intoArray(room, at + 14 * STRETCH);
      minus1.neg().intoArray(room, at + 15 * STRETCH);
    }
  }
}
