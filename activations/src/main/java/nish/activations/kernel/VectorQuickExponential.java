package nish.activations.kernel;

import static jdk.incubator.vector.FloatVector.broadcast;
import static jdk.incubator.vector.FloatVector.fromArray;
import static nish.activations.kernel.VectorLanes.FLOATS;
import static nish.activations.kernel.VectorLanes.LANES;

import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorMask;
import jdk.incubator.vector.VectorOperators;

/**
 * exp(x/t) in float, and 0 where it is below 2⁻⁶⁴, so that what it is multiplied by does not make
 * it a number below the smallest normal one.
 *
 * <p>x/(t·ln2) = k + r with whole k and |r| ≤ ½, and 2^r − 1 is a polynomial in r without a
 * constant term, good to 1.1e−8 of itself. Its terms go by pairs (Estrin's way), so that less waits
 * for what is before it.
 */
final class VectorQuickExponential {

  /**
   * Adding it leaves the nearest whole number, and the offset of a float's exponent, in the low
   * bits of a float's significand.
   */
  private static final float ROUND = 0x1.8p23f + 127;

  /** Where a float's exponent begins. */
  private static final int EXPONENT = 23;

  /** Below 2 to that power, 0. */
  private static final int LEAST = -64;

  /** The power whose exponent is 0, which makes the number 0. */
  private static final int ZERO = -127;

  private static final float A1 = 0.6931471879487409f;
  private static final float A2 = 0.2402264979226269f;
  private static final float A3 = 0.055503573268795126f;
  private static final float A4 = 0.00961823771065437f;
  private static final float A5 = 0.0013390792649326036f;
  private static final float A6 = 0.0001540351272242427f;

  private final float perLn2;
  private final float least;
  private final float zero;
  private final float most;

  /**
   * @param most above it, it stands for x
   */
  VectorQuickExponential(double t, float most) {
    this.perLn2 = (float) (1 / (t * Math.log(2)));
    this.least = (float) (LEAST * t * Math.log(2));
    this.zero = (float) (ZERO * t * Math.log(2));
    this.most = most;
  }

  /** Writes exp(x/t) for the first numbers. */
  void write(float[] x, float[] e, int length) {
    write(x, e, e, length, false);
  }

  /**
   * Writes exp(x/t) and exp(x/t) − 1, the latter as good near 0, for those of the first numbers
   * that are below 0, and any number for the others.
   */
  void writeBelow(float[] x, float[] e, float[] m, int length) {
    write(x, e, m, length, true);
  }

  /**
   * The two in one, since Java's compiler never copies a method of more than 325 bytes of code into
   * its caller. There, next to other vectors, it has left {@code reinterpretAsFloats} a call.
   */
  private void write(float[] x, float[] e, float[] m, int length, boolean below) {
    FloatVector scale = broadcast(FLOATS, perLn2);
    FloatVector round = broadcast(FLOATS, ROUND);
    FloatVector low = broadcast(FLOATS, least);
    FloatVector lower = broadcast(FLOATS, zero);
    FloatVector high = broadcast(FLOATS, most);
    FloatVector one = broadcast(FLOATS, 1);
    FloatVector a1 = broadcast(FLOATS, A1);
    FloatVector a2 = broadcast(FLOATS, A2);
    FloatVector a3 = broadcast(FLOATS, A3);
    FloatVector a4 = broadcast(FLOATS, A4);
    FloatVector a5 = broadcast(FLOATS, A5);
    FloatVector a6 = broadcast(FLOATS, A6);
    if (below) {
      for (int i = 0; i < length; i += LANES) {
        FloatVector z = fromArray(FLOATS, x, i);
        z = z.blend(lower, z.compare(VectorOperators.LT, low));
        FloatVector k = z.fma(scale, round);
        FloatVector r = z.fma(scale, round.sub(k));
        FloatVector r2 = r.mul(r);
        FloatVector p = r.fma(a6, a5).fma(r2, r.fma(a4, a3)).fma(r2, r.fma(a2, a1));
        FloatVector power =
            k.reinterpretAsInts().lanewise(VectorOperators.LSHL, EXPONENT).reinterpretAsFloats();
        FloatVector factor = r.mul(power);
        p.fma(factor, power).intoArray(e, i);
        p.fma(factor, power.sub(one)).intoArray(m, i);
      }
    } else {
      for (int i = 0; i < length; i += LANES) {
        FloatVector z = fromArray(FLOATS, x, i);
        VectorMask<Float> above = z.compare(VectorOperators.GT, high);
        z = z.blend(lower, z.compare(VectorOperators.LT, low)).blend(high, above);
        FloatVector k = z.fma(scale, round);
        FloatVector r = z.fma(scale, round.sub(k));
        FloatVector r2 = r.mul(r);
        FloatVector p = r.fma(a6, a5).fma(r2, r.fma(a4, a3)).fma(r2, r.fma(a2, a1));
        FloatVector power =
            k.reinterpretAsInts().lanewise(VectorOperators.LSHL, EXPONENT).reinterpretAsFloats();
        p.fma(r.mul(power), power).intoArray(e, i);
      }
    }
  }
}
