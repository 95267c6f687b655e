package nish.activations.kernel;

import static nish.activations.kernel.VectorFloats.DOUBLES;
import static nish.activations.kernel.VectorFloats.all;

import jdk.incubator.vector.DoubleVector;
import jdk.incubator.vector.VectorOperators;

/** {@link SoftReluFormula} by vectors: the same operations in the same order. */
final class VectorSoftRelu implements Loop {

  private static final VectorExponential EXPONENTIAL =
      new VectorExponential(SoftReluFormula.EXPONENTIAL);

  private final float[] below = new float[CHUNK];
  private final double[] e = new double[CHUNK];

  @Override
  public void values(float[] x, int length) {
    writeBelow(x, length);
    EXPONENTIAL.write(below, e, length, -Exponential.RANGE, Double.POSITIVE_INFINITY);
    DoubleVector zero = all(0);
    DoubleVector two = all(2);
    DoubleVector[] c = new DoubleVector[SoftReluFormula.ARTANH.length];
    for (int k = 0; k < c.length; k++) {
      c[k] = all(SoftReluFormula.ARTANH[k]);
    }
    DoubleVector c0 = c[0];
    DoubleVector c1 = c[1];
    DoubleVector c2 = c[2];
    DoubleVector c3 = c[3];
    DoubleVector c4 = c[4];
    DoubleVector c5 = c[5];
    DoubleVector c6 = c[6];
    DoubleVector c7 = c[7];
    for (int i = 0; i < length; i += DOUBLES.length()) {
      DoubleVector z = VectorFloats.get(x, i);
      DoubleVector exp = DoubleVector.fromArray(DOUBLES, e, i);
      DoubleVector s = exp.div(exp.add(two));
      DoubleVector v = s.mul(s);
      DoubleVector sum = c7.fma(v, c6).fma(v, c5).fma(v, c4).fma(v, c3);
      sum = sum.fma(v, c2).fma(v, c1).fma(v, c0);
      VectorFloats.put(sum.fma(s, z.blend(zero, z.compare(VectorOperators.LT, zero))), x, i);
    }
  }

  /** −|x|. */
  private void writeBelow(float[] x, int length) {
    for (int i = 0; i < length; i++) {
      below[i] = -Math.abs(x[i]);
    }
  }

  @Override
  public void gradients(float[] x, float[] epsilon, int length) {
    VectorSwish.EXPONENTIAL.write(x, e, length, -Exponential.RANGE, Exponential.RANGE);
    DoubleVector one = all(1);
    for (int i = 0; i < length; i += DOUBLES.length()) {
      DoubleVector slope = one.div(DoubleVector.fromArray(DOUBLES, e, i).add(one));
      VectorFloats.put(slope.mul(VectorFloats.get(epsilon, i)), x, i);
    }
  }
}
