package nish.activations.kernel;

import jdk.incubator.vector.DoubleVector;
import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorOperators;
import jdk.incubator.vector.VectorShape;
import jdk.incubator.vector.VectorSpecies;

/** Floats to and from vectors of doubles. */
final class VectorFloats {

  /** The processor's widest. */
  static final VectorSpecies<Double> DOUBLES = DoubleVector.SPECIES_PREFERRED;

  /** As many floats as a vector has doubles. */
  private static final VectorSpecies<Float> FLOATS =
      VectorSpecies.of(float.class, VectorShape.forBitSize(DOUBLES.vectorBitSize() / 2));

  private VectorFloats() {}

  static DoubleVector get(float[] from, int at) {
    return (DoubleVector)
        FloatVector.fromArray(FLOATS, from, at).convertShape(VectorOperators.F2D, DOUBLES, 0);
  }

  static void put(DoubleVector lanes, float[] into, int at) {
    ((FloatVector) lanes.convertShape(VectorOperators.D2F, FLOATS, 0)).intoArray(into, at);
  }

  static DoubleVector all(double value) {
    return DoubleVector.broadcast(DOUBLES, value);
  }
}
