package nish.activations.kernel;

import static nish.activations.kernel.VectorFloats.DOUBLES;
import static nish.activations.kernel.VectorFloats.all;

import jdk.incubator.vector.DoubleVector;
import jdk.incubator.vector.VectorOperators;

/** {@link SeriesFormula} by vectors: the same operations in the same order. */
final class VectorSeries implements Loop {

  private final SeriesFormula scalar;
  private final VectorExponential exponential;
  private final VectorHorner values;
  private final VectorHorner slopes;
  private final double[] e = new double[CHUNK];

  VectorSeries(SeriesFormula scalar) {
    this.scalar = scalar;
    this.exponential = new VectorExponential(scalar.exponential());
    this.values = new VectorHorner(scalar.values());
    this.slopes = new VectorHorner(scalar.slopes());
  }

  @Override
  public void values(float[] x, int length) {
    exponential.write(x, e, length, scalar.least(), Double.POSITIVE_INFINITY);
    double[] high = values.high(e, length);
    if (scalar.meetsIdentity()) {
      writeValues(x, high, length);
    } else {
      writeValuesWithTangent(x, high, length);
    }
  }

  private void writeValues(float[] x, double[] high, int length) {
    DoubleVector one = all(1);
    DoubleVector c1 = all(values.c1());
    DoubleVector c0 = all(values.c0());
    DoubleVector near = all(scalar.near());
    for (int i = 0; i < length; i += DOUBLES.length()) {
      DoubleVector z = VectorFloats.get(x, i);
      DoubleVector exp = DoubleVector.fromArray(DOUBLES, e, i);
      DoubleVector w = one.sub(exp);
      DoubleVector f = DoubleVector.fromArray(DOUBLES, high, i).fma(w, c1).fma(w, c0).mul(exp);
      VectorFloats.put(f.blend(z, z.compare(VectorOperators.GE, near)), x, i);
    }
  }

  private void writeValuesWithTangent(float[] x, double[] high, int length) {
    DoubleVector one = all(1);
    DoubleVector zero = all(0);
    DoubleVector c1 = all(values.c1());
    DoubleVector c0 = all(values.c0());
    DoubleVector near = all(scalar.near());
    DoubleVector ascent = all(scalar.ascent());
    DoubleVector jump = all(scalar.jump());
    for (int i = 0; i < length; i += DOUBLES.length()) {
      DoubleVector z = VectorFloats.get(x, i);
      DoubleVector exp = DoubleVector.fromArray(DOUBLES, e, i);
      DoubleVector w = one.sub(exp);
      DoubleVector f = DoubleVector.fromArray(DOUBLES, high, i).fma(w, c1).fma(w, c0).mul(exp);
      f = f.blend(z.fma(ascent, jump), z.compare(VectorOperators.GE, near));
      VectorFloats.put(f.blend(z, z.compare(VectorOperators.GE, zero)), x, i);
    }
  }

  @Override
  public void gradients(float[] x, float[] epsilon, int length) {
    exponential.write(x, e, length, scalar.least(), Double.POSITIVE_INFINITY);
    double[] high = slopes.high(e, length);
    DoubleVector one = all(1);
    DoubleVector zero = all(0);
    DoubleVector c1 = all(slopes.c1());
    DoubleVector c0 = all(slopes.c0());
    for (int i = 0; i < length; i += DOUBLES.length()) {
      DoubleVector z = VectorFloats.get(x, i);
      DoubleVector exp = DoubleVector.fromArray(DOUBLES, e, i);
      DoubleVector w = one.sub(exp);
      DoubleVector f = DoubleVector.fromArray(DOUBLES, high, i).fma(w, c1).fma(w, c0).mul(exp);
      f = f.blend(one, z.compare(VectorOperators.GE, zero));
      VectorFloats.put(f.mul(VectorFloats.get(epsilon, i)), x, i);
    }
  }
}
