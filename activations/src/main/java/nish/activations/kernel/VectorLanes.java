package nish.activations.kernel;

import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorSpecies;

/** Vectors of floats. */
final class VectorLanes {

  /** The processor's widest. */
  static final VectorSpecies<Float> FLOATS = FloatVector.SPECIES_PREFERRED;

  /** How many floats a vector has. */
  static final int LANES = FLOATS.length();

  private VectorLanes() {}

  static FloatVector get(float[] from, int at) {
    return FloatVector.fromArray(FLOATS, from, at);
  }

  static FloatVector all(float value) {
    return FloatVector.broadcast(FLOATS, value);
  }
}
