package nish.activations.kernel;

import static nish.activations.kernel.VectorFloats.DOUBLES;
import static nish.activations.kernel.VectorFloats.all;

import jdk.incubator.vector.DoubleVector;
import jdk.incubator.vector.LongVector;
import jdk.incubator.vector.VectorOperators;

/** {@link Exponential} by vectors: the same operations in the same order. */
record VectorExponential(Exponential scalar) {

  /**
   * Writes exp(x/t) for the first numbers.
   *
   * @param least below it, it stands for x
   * @param most above it, it stands for x; infinite for none, and then the exponential is undefined
   *     above {@link Exponential#RANGE}·t
   */
  void write(float[] x, double[] e, int length, double least, double most) {
    DoubleVector perLn2 = all(scalar.perLn2());
    DoubleVector minusLn2 = all(-scalar.ln2());
    DoubleVector round = all(Exponential.ROUND);
    DoubleVector a0 = all(1);
    DoubleVector a1 = all(scalar.a1());
    DoubleVector a2 = all(scalar.a2());
    DoubleVector a3 = all(scalar.a3());
    DoubleVector a4 = all(scalar.a4());
    DoubleVector a5 = all(scalar.a5());
    DoubleVector a6 = all(scalar.a6());
    DoubleVector low = all(least);
    DoubleVector high = all(most);
    boolean endless = most == Double.POSITIVE_INFINITY;
    for (int i = 0; i < length; i += DOUBLES.length()) {
      DoubleVector z = VectorFloats.get(x, i);
      z = z.blend(low, z.compare(VectorOperators.LT, low));
      z = endless ? z : z.blend(high, z.compare(VectorOperators.GT, high));
      DoubleVector k = z.fma(perLn2, round);
      DoubleVector r = k.sub(round).fma(minusLn2, z);
      DoubleVector p = r.fma(a6, a5).fma(r, a4).fma(r, a3).fma(r, a2).fma(r, a1).fma(r, a0);
      LongVector power =
          k.reinterpretAsLongs().lanewise(VectorOperators.LSHL, Exponential.EXPONENT);
      p.reinterpretAsLongs().add(power).reinterpretAsDoubles().intoArray(e, i);
    }
  }
}
