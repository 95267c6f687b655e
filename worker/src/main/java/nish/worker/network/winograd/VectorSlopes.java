package nish.worker.network.winograd;

import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorSpecies;

/**
 * At one place of tiles, the sums over tiles of images times the gradient at the outputs: six or
 * four channels of images and two blocks of outputs at a time, whose sums stay in registers. All is
 * in one array, because C2 keeps the address of each in a register, and has none to spare.
 */
final class VectorSlopes {

  private static final VectorSpecies<Float> FLOATS = FloatVector.SPECIES_PREFERRED;
  private static final int LANES = FLOATS.length();

  private VectorSlopes() {}

  static void six(float[] room, int image, int epsilon, int filter, int tiles) {
    FloatVector sum00 = FloatVector.fromArray(FLOATS, room, filter);
    FloatVector sum01 = FloatVector.fromArray(FLOATS, room, filter + LANES);
    FloatVector sum10 = FloatVector.fromArray(FLOATS, room, filter + 2 * LANES);
    FloatVector sum11 = FloatVector.fromArray(FLOATS, room, filter + 3 * LANES);
    FloatVector sum20 = FloatVector.fromArray(FLOATS, room, filter + 4 * LANES);
    FloatVector sum21 = FloatVector.fromArray(FLOATS, room, filter + 5 * LANES);
    FloatVector sum30 = FloatVector.fromArray(FLOATS, room, filter + 6 * LANES);
    FloatVector sum31 = FloatVector.fromArray(FLOATS, room, filter + 7 * LANES);
    FloatVector sum40 = FloatVector.fromArray(FLOATS, room, filter + 8 * LANES);
    FloatVector sum41 = FloatVector.fromArray(FLOATS, room, filter + 9 * LANES);
    FloatVector sum50 = FloatVector.fromArray(FLOATS, room, filter + 10 * LANES);
    FloatVector sum51 = FloatVector.fromArray(FLOATS, room, filter + 11 * LANES);
    int at = image;
    int row = epsilon;
    for (int tile = 0; tile < tiles; tile++) {
      FloatVector epsilon0 = FloatVector.fromArray(FLOATS, room, row);
      FloatVector epsilon1 = FloatVector.fromArray(FLOATS, room, row + LANES);
      FloatVector image0 = FloatVector.broadcast(FLOATS, room[at]);
      sum00 = image0.fma(epsilon0, sum00);
      sum01 = image0.fma(epsilon1, sum01);
      FloatVector image1 = FloatVector.broadcast(FLOATS, room[at + 1]);
      sum10 = image1.fma(epsilon0, sum10);
      sum11 = image1.fma(epsilon1, sum11);
      FloatVector image2 = FloatVector.broadcast(FLOATS, room[at + 2]);
      sum20 = image2.fma(epsilon0, sum20);
      sum21 = image2.fma(epsilon1, sum21);
      FloatVector image3 = FloatVector.broadcast(FLOATS, room[at + 3]);
      sum30 = image3.fma(epsilon0, sum30);
      sum31 = image3.fma(epsilon1, sum31);
      FloatVector image4 = FloatVector.broadcast(FLOATS, room[at + 4]);
      sum40 = image4.fma(epsilon0, sum40);
      sum41 = image4.fma(epsilon1, sum41);
      FloatVector image5 = FloatVector.broadcast(FLOATS, room[at + 5]);
      sum50 = image5.fma(epsilon0, sum50);
      sum51 = image5.fma(epsilon1, sum51);
      at += 2 * LANES;
      row += 2 * LANES;
    }
    sum00.intoArray(room, filter);
    sum01.intoArray(room, filter + LANES);
    sum10.intoArray(room, filter + 2 * LANES);
    sum11.intoArray(room, filter + 3 * LANES);
    sum20.intoArray(room, filter + 4 * LANES);
    sum21.intoArray(room, filter + 5 * LANES);
    sum30.intoArray(room, filter + 6 * LANES);
    sum31.intoArray(room, filter + 7 * LANES);
    sum40.intoArray(room, filter + 8 * LANES);
    sum41.intoArray(room, filter + 9 * LANES);
    sum50.intoArray(room, filter + 10 * LANES);
    sum51.intoArray(room, filter + 11 * LANES);
  }

  static void four(float[] room, int image, int epsilon, int filter, int tiles) {
    FloatVector sum00 = FloatVector.fromArray(FLOATS, room, filter);
    FloatVector sum01 = FloatVector.fromArray(FLOATS, room, filter + LANES);
    FloatVector sum10 = FloatVector.fromArray(FLOATS, room, filter + 2 * LANES);
    FloatVector sum11 = FloatVector.fromArray(FLOATS, room, filter + 3 * LANES);
    FloatVector sum20 = FloatVector.fromArray(FLOATS, room, filter + 4 * LANES);
    FloatVector sum21 = FloatVector.fromArray(FLOATS, room, filter + 5 * LANES);
    FloatVector sum30 = FloatVector.fromArray(FLOATS, room, filter + 6 * LANES);
    FloatVector sum31 = FloatVector.fromArray(FLOATS, room, filter + 7 * LANES);
    int at = image;
    int row = epsilon;
    for (int tile = 0; tile < tiles; tile++) {
      FloatVector epsilon0 = FloatVector.fromArray(FLOATS, room, row);
      FloatVector epsilon1 = FloatVector.fromArray(FLOATS, room, row + LANES);
      FloatVector image0 = FloatVector.broadcast(FLOATS, room[at]);
      sum00 = image0.fma(epsilon0, sum00);
      sum01 = image0.fma(epsilon1, sum01);
      FloatVector image1 = FloatVector.broadcast(FLOATS, room[at + 1]);
      sum10 = image1.fma(epsilon0, sum10);
      sum11 = image1.fma(epsilon1, sum11);
      FloatVector image2 = FloatVector.broadcast(FLOATS, room[at + 2]);
      sum20 = image2.fma(epsilon0, sum20);
      sum21 = image2.fma(epsilon1, sum21);
      FloatVector image3 = FloatVector.broadcast(FLOATS, room[at + 3]);
      sum30 = image3.fma(epsilon0, sum30);
      sum31 = image3.fma(epsilon1, sum31);
      at += 2 * LANES;
      row += 2 * LANES;
    }
    sum00.intoArray(room, filter);
    sum01.intoArray(room, filter + LANES);
    sum10.intoArray(room, filter + 2 * LANES);
    sum11.intoArray(room, filter + 3 * LANES);
    sum20.intoArray(room, filter + 4 * LANES);
    sum21.intoArray(room, filter + 5 * LANES);
    sum30.intoArray(room, filter + 6 * LANES);
    sum31.intoArray(room, filter + 7 * LANES);
  }
}
