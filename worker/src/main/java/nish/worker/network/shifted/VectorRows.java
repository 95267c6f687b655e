package nish.worker.network.shifted;

import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorSpecies;

/**
 * The arithmetic of convolutions by vectors. All is in one array, because C2 keeps the address of
 * each in a register, and has none to spare.
 */
final class VectorRows implements RowLoops {

  private static final VectorSpecies<Float> FLOATS = FloatVector.SPECIES_PREFERRED;
  private static final int LANES = FLOATS.length();
  private static final int TRIO = Trio.BLOCKS * LANES;
  private static final int TILE = Trio.TILE * TRIO;

  /**
   * @throws IllegalArgumentException if a vector has another number of lanes
   */
  VectorRows(int lanes) {
    if (lanes != LANES) {
      throw new IllegalArgumentException(lanes + " lanes by vectors of " + LANES);
    }
  }

  @Override
  public void move(float[] room, int from, int fromStep, int to, int toStep, int count) {
    for (int i = 0; i < count; i++) {
      FloatVector.fromArray(FLOATS, room, from + i * fromStep).intoArray(room, to + i * toStep);
    }
  }

  @Override
  public void add(float[] room, int from, int fromStep, int to, int toStep, int count) {
    for (int i = 0; i < count; i++) {
      int at = to + i * toStep;
      FloatVector.fromArray(FLOATS, room, from + i * fromStep)
          .add(FloatVector.fromArray(FLOATS, room, at))
          .intoArray(room, at);
    }
  }

  @Override
  public void addProducts(
      float[] room, int rows, int count, int scalars, int perSum, int perRow, int sums, int tiles) {
    int end = rows + count * TRIO;
    for (int tile = 0; tile < tiles; tile++) {
      int to = sums + tile * TILE;
      int row = rows;
      int at0 = scalars + tile * Trio.TILE * perSum;
      int at1 = at0 + perSum;
      int at2 = at1 + perSum;
      FloatVector sum00 = FloatVector.fromArray(FLOATS, room, to);
      FloatVector sum01 = FloatVector.fromArray(FLOATS, room, to + LANES);
      FloatVector sum02 = FloatVector.fromArray(FLOATS, room, to + 2 * LANES);
      FloatVector sum10 = FloatVector.fromArray(FLOATS, room, to + 3 * LANES);
      FloatVector sum11 = FloatVector.fromArray(FLOATS, room, to + 4 * LANES);
      FloatVector sum12 = FloatVector.fromArray(FLOATS, room, to + 5 * LANES);
      FloatVector sum20 = FloatVector.fromArray(FLOATS, room, to + 6 * LANES);
      FloatVector sum21 = FloatVector.fromArray(FLOATS, room, to + 7 * LANES);
      FloatVector sum22 = FloatVector.fromArray(FLOATS, room, to + 8 * LANES);
      while (row < end) {
        FloatVector row0 = FloatVector.fromArray(FLOATS, room, row);
        FloatVector row1 = FloatVector.fromArray(FLOATS, room, row + LANES);
        FloatVector row2 = FloatVector.fromArray(FLOATS, room, row + 2 * LANES);
        FloatVector scalar0 = FloatVector.broadcast(FLOATS, room[at0]);
        sum00 = scalar0.fma(row0, sum00);
        sum01 = scalar0.fma(row1, sum01);
        sum02 = scalar0.fma(row2, sum02);
        FloatVector scalar1 = FloatVector.broadcast(FLOATS, room[at1]);
        sum10 = scalar1.fma(row0, sum10);
        sum11 = scalar1.fma(row1, sum11);
        sum12 = scalar1.fma(row2, sum12);
        FloatVector scalar2 = FloatVector.broadcast(FLOATS, room[at2]);
        sum20 = scalar2.fma(row0, sum20);
        sum21 = scalar2.fma(row1, sum21);
        sum22 = scalar2.fma(row2, sum22);
        row += TRIO;
        at0 += perRow;
        at1 += perRow;
        at2 += perRow;
      }
      sum00.intoArray(room, to);
      sum01.intoArray(room, to + LANES);
      sum02.intoArray(room, to + 2 * LANES);
      sum10.intoArray(room, to + 3 * LANES);
      sum11.intoArray(room, to + 4 * LANES);
      sum12.intoArray(room, to + 5 * LANES);
      sum20.intoArray(room, to + 6 * LANES);
      sum21.intoArray(room, to + 7 * LANES);
      sum22.intoArray(room, to + 8 * LANES);
    }
  }
}
