package nish.activations.kernel;

import static nish.activations.kernel.VectorFloats.DOUBLES;
import static nish.activations.kernel.VectorFloats.all;

import jdk.incubator.vector.DoubleVector;
import jdk.incubator.vector.VectorOperators;

/** {@link MishFormula} by vectors: the same operations in the same order. */
final class VectorMish implements Loop {

  private static final VectorExponential EXPONENTIAL =
      new VectorExponential(MishFormula.EXPONENTIAL);

  private final double[] e = new double[CHUNK];

  @Override
  public void values(float[] x, int length) {
    EXPONENTIAL.write(x, e, length, -Exponential.RANGE, MishFormula.ONE);
    DoubleVector least = all(-Exponential.RANGE);
    DoubleVector two = all(2);
    for (int i = 0; i < length; i += DOUBLES.length()) {
      DoubleVector z = VectorFloats.get(x, i);
      z = z.blend(least, z.compare(VectorOperators.LT, least));
      DoubleVector exp = DoubleVector.fromArray(DOUBLES, e, i);
      DoubleVector n = exp.fma(exp, exp.add(exp));
      VectorFloats.put(n.div(n.add(two)).mul(z), x, i);
    }
  }

  @Override
  public void gradients(float[] x, float[] epsilon, int length) {
    EXPONENTIAL.write(x, e, length, -Exponential.RANGE, MishFormula.ONE);
    DoubleVector least = all(-Exponential.RANGE);
    DoubleVector most = all(MishFormula.ONE);
    DoubleVector one = all(1);
    DoubleVector two = all(2);
    DoubleVector four = all(4);
    for (int i = 0; i < length; i += DOUBLES.length()) {
      DoubleVector z = VectorFloats.get(x, i);
      z = z.blend(least, z.compare(VectorOperators.LT, least));
      z = z.blend(most, z.compare(VectorOperators.GT, most));
      DoubleVector exp = DoubleVector.fromArray(DOUBLES, e, i);
      DoubleVector n = exp.fma(exp, exp.add(exp));
      DoubleVector inverse = one.div(n.add(two));
      DoubleVector slope = exp.fma(exp, exp).mul(z.mul(four)).fma(inverse, n).mul(inverse);
      VectorFloats.put(slope.mul(VectorFloats.get(epsilon, i)), x, i);
    }
  }
}
