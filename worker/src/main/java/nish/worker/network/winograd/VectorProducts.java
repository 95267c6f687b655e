package nish.worker.network.winograd;

import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorSpecies;

/**
 * At one place of tiles, the sums over channels of images times filters: six tiles and two blocks
 * of outputs at a time, whose twelve sums stay in registers. All is in one array, because C2 keeps
 * the address of each in a register, and has none to spare: with two it spills them within the
 * loop.
 */
final class VectorProducts {

  private static final VectorSpecies<Float> FLOATS = FloatVector.SPECIES_PREFERRED;
  private static final int LANES = FLOATS.length();
  private static final int PAIR = 2 * LANES;

  private VectorProducts() {}

  static void outputs(float[] room, int image, int filter, int output, int channels, int panels) {
    for (int panel = 0; panel < panels; panel++) {
      int at = image + panel * Places.PANEL * PAIR;
      int row = filter;
      int end = filter + channels * PAIR;
      // Zeros that C2 takes for others in each turn: of a constant it keeps a copy, and spills it.
      FloatVector sum00 = FloatVector.fromArray(FLOATS, room, panel & 1);
      FloatVector sum01 = sum00;
      FloatVector sum10 = sum00;
      FloatVector sum11 = sum00;
      FloatVector sum20 = sum00;
      FloatVector sum21 = sum00;
      FloatVector sum30 = sum00;
      FloatVector sum31 = sum00;
      FloatVector sum40 = sum00;
      FloatVector sum41 = sum00;
      FloatVector sum50 = sum00;
      FloatVector sum51 = sum00;
      while (row < end) {
        FloatVector filter0 = FloatVector.fromArray(FLOATS, room, row);
        FloatVector filter1 = FloatVector.fromArray(FLOATS, room, row + LANES);
        FloatVector image0 = FloatVector.broadcast(FLOATS, room[at]);
        sum00 = image0.fma(filter0, sum00);
        sum01 = image0.fma(filter1, sum01);
        FloatVector image1 = FloatVector.broadcast(FLOATS, room[at + PAIR]);
        sum10 = image1.fma(filter0, sum10);
        sum11 = image1.fma(filter1, sum11);
        FloatVector image2 = FloatVector.broadcast(FLOATS, room[at + 2 * PAIR]);
        sum20 = image2.fma(filter0, sum20);
        sum21 = image2.fma(filter1, sum21);
        FloatVector image3 = FloatVector.broadcast(FLOATS, room[at + 3 * PAIR]);
        sum30 = image3.fma(filter0, sum30);
        sum31 = image3.fma(filter1, sum31);
        FloatVector image4 = FloatVector.broadcast(FLOATS, room[at + 4 * PAIR]);
        sum40 = image4.fma(filter0, sum40);
        sum41 = image4.fma(filter1, sum41);
        FloatVector image5 = FloatVector.broadcast(FLOATS, room[at + 5 * PAIR]);
        sum50 = image5.fma(filter0, sum50);
        sum51 = image5.fma(filter1, sum51);
        row += PAIR;
        at++;
        if ((at & (PAIR - 1)) == 0) {
          at += 16 * Places.STRETCH - PAIR;
        }
      }
      int to = output + panel * Places.PANEL * PAIR;
      sum00.intoArray(room, to);
      sum10.intoArray(room, to + PAIR);
      sum20.intoArray(room, to + 2 * PAIR);
      sum30.intoArray(room, to + 3 * PAIR);
      sum40.intoArray(room, to + 4 * PAIR);
      sum50.intoArray(room, to + 5 * PAIR);
      sum01.intoArray(room, to + LANES);
      sum11.intoArray(room, to + PAIR + LANES);
      sum21.intoArray(room, to + 2 * PAIR + LANES);
      sum31.intoArray(room, to + 3 * PAIR + LANES);
      sum41.intoArray(room, to + 4 * PAIR + LANES);
      sum51.intoArray(room, to + 5 * PAIR + LANES);
    }
  }
}
