package nish.activations.kernel;

import static nish.activations.kernel.VectorFloats.DOUBLES;
import static nish.activations.kernel.VectorFloats.all;

import jdk.incubator.vector.DoubleVector;
import jdk.incubator.vector.VectorOperators;

/** {@link SwishFormula} by vectors: the same operations in the same order. */
final class VectorSwish implements Loop {

  static final VectorExponential EXPONENTIAL = new VectorExponential(SwishFormula.EXPONENTIAL);

  private final double[] e = new double[CHUNK];

  @Override
  public void values(float[] x, int length) {
    EXPONENTIAL.write(x, e, length, -Exponential.RANGE, Exponential.RANGE);
    DoubleVector least = all(-Exponential.RANGE);
    DoubleVector one = all(1);
    for (int i = 0; i < length; i += DOUBLES.length()) {
      DoubleVector z = VectorFloats.get(x, i);
      z = z.blend(least, z.compare(VectorOperators.LT, least));
      VectorFloats.put(z.div(DoubleVector.fromArray(DOUBLES, e, i).add(one)), x, i);
    }
  }

  @Override
  public void gradients(float[] x, float[] epsilon, int length) {
    EXPONENTIAL.write(x, e, length, -Exponential.RANGE, Exponential.RANGE);
    DoubleVector least = all(-Exponential.RANGE);
    DoubleVector most = all(Exponential.RANGE);
    DoubleVector one = all(1);
    for (int i = 0; i < length; i += DOUBLES.length()) {
      DoubleVector z = VectorFloats.get(x, i);
      z = z.blend(least, z.compare(VectorOperators.LT, least));
      z = z.blend(most, z.compare(VectorOperators.GT, most));
      DoubleVector exp = DoubleVector.fromArray(DOUBLES, e, i);
      DoubleVector s = one.div(exp.add(one));
      DoubleVector slope = exp.mul(s).fma(z, one).mul(s);
      VectorFloats.put(slope.mul(VectorFloats.get(epsilon, i)), x, i);
    }
  }
}
