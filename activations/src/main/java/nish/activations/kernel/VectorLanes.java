package nish.activations.kernel;

import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorSpecies;

/**
 * Vectors of floats, the processor's widest. What the loops do with them they say in the Vector
 * API's own methods, which Java's compiler always inlines: one of ours it leaves out, and boxes the
 * vector, where whoever calls a loop has grown large.
 */
final class VectorLanes {

  static final VectorSpecies<Float> FLOATS = FloatVector.SPECIES_PREFERRED;

  /** How many floats a vector has. */
  static final int LANES = FLOATS.length();

  private VectorLanes() {}
}
