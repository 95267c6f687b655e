package nish.worker.network.blocked;

import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorMask;
import jdk.incubator.vector.VectorOperators;
import jdk.incubator.vector.VectorSpecies;

/**
 * A {@link MaximumStep} by vectors, none of which lives from one turn of a loop to the next: Java's
 * compiler would put it on the heap.
 */
final class VectorMaximum implements MaximumStep {

  private static final VectorSpecies<Float> FLOATS = FloatVector.SPECIES_PREFERRED;

  private final int lanes;
  private final float[] ascending = new float[FLOATS.length()];

  /**
   * @param lanes a multiple of a vector's
   * @throws IllegalArgumentException if they are not
   */
  VectorMaximum(int lanes) {
    if (lanes % FLOATS.length() != 0) {
      throw new IllegalArgumentException(lanes + " lanes by vectors of " + FLOATS.length());
    }
    this.lanes = lanes;
    for (int i = 0; i < ascending.length; i++) {
      ascending[i] = i;
    }
  }

  @Override
  public void take(
      float[] plane,
      int start,
      int step,
      float[] maxima,
      int output,
      float[] places,
      int offset,
      int windows) {
    for (int lane = 0; lane < lanes; lane += FLOATS.length()) {
      for (int i = 0; i < windows; i++) {
        int place = start + i * step + lane;
        int at = output + i * lanes + lane;
        FloatVector value = FloatVector.fromArray(FLOATS, plane, place);
        FloatVector maximum = FloatVector.fromArray(FLOATS, maxima, at);
        VectorMask<Float> greater = value.compare(VectorOperators.LE, maximum).not();
        maximum.blend(value, greater).intoArray(maxima, at);
        FloatVector here = FloatVector.fromArray(FLOATS, ascending, 0).add(place);
        FloatVector.fromArray(FLOATS, places, offset + at)
            .blend(here, greater)
            .intoArray(places, offset + at);
      }
    }
  }
}
