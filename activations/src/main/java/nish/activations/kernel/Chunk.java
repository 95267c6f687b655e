package nish.activations.kernel;

import java.util.Arrays;
import org.bytedeco.javacpp.indexer.FloatIndexer;

/**
 * A thread's room for a few hundred floats on their way through the arithmetic, small enough for
 * the nearest cache.
 *
 * <p>It computes in double, so that the rounding of x/t, which exp amplifies, stays far below a
 * float's last place. Each step is a loop of its own over plain arrays, because the compiler turns
 * such loops into vector instructions; loops that it cannot turn are kept apart from those that it
 * can.
 */
final class Chunk {

  static final int LENGTH = 256;

  private static final ThreadLocal<Chunk> OF_THREAD = ThreadLocal.withInitial(Chunk::new);

  private static final double LN2 = Math.log(2);

  /** Its exponential is 2^−1023, which {@link #powersOfTwo} makes 0. */
  private static final double LOWEST = -1023 * LN2;

  /** Adding it leaves the nearest integer in the low bits of a double's significand. */
  private static final double ROUND = 0x1.8p52;

  private final double[] x = new double[LENGTH];
  private final double[] u = new double[LENGTH];
  private final double[] k = new double[LENGTH];
  private final double[] power = new double[LENGTH];

  /** exp(u). */
  private final double[] e = new double[LENGTH];

  /** −expm1(u), which is 1 − e without its cancellation. */
  private final double[] w = new double[LENGTH];

  private final double[] result = new double[LENGTH];

  private int length;

  private Chunk() {}

  static Chunk ofThread() {
    return OF_THREAD.get();
  }

  /** Reads the next floats: as many as are left, or as there is room for. */
  void read(FloatIndexer memory, long start, long left) {
    length = (int) Math.min(LENGTH, left);
    for (int i = 0; i < length; i++) {
      x[i] = memory.get(start + i);
    }
  }

  /** f(x) = max(x, 0) + t·e·Σ c_k·w^k, with the curve of min(x, 0). */
  void values(double t, double[] coefficients) {
    exponentials(t);
    polynomial(coefficients);
    for (int i = 0; i < length; i++) {
      result[i] = Math.max(x[i], 0) + t * e[i] * result[i];
    }
  }

  /** f′(x) = e·Σ c_k·w^k, at min(x, 0). */
  void slopes(double t, double[] coefficients) {
    exponentials(t);
    polynomial(coefficients);
    for (int i = 0; i < length; i++) {
      result[i] = e[i] * result[i];
    }
  }

  void write(FloatIndexer memory, long start) {
    for (int i = 0; i < length; i++) {
      memory.put(start + i, (float) result[i]);
    }
  }

  void writeTimes(FloatIndexer factor, long factorStart, FloatIndexer memory, long start) {
    for (int i = 0; i < length; i++) {
      memory.put(start + i, (float) (result[i] * factor.get(factorStart + i)));
    }
  }

  /** Reduces u = min(x, 0)/t to k·ln2 + r once, and gets both e and w from expm1(r). */
  private void exponentials(double t) {
    double perT = 1 / t;
    for (int i = 0; i < length; i++) {
      u[i] = Math.max(Math.min(x[i], 0) * perT, LOWEST);
      k[i] = u[i] * (1 / LN2) + ROUND;
    }
    powersOfTwo();
    for (int i = 0; i < length; i++) {
      double r = u[i] - (k[i] - ROUND) * LN2;
      double scaled = power[i] * expm1(r);
      e[i] = power[i] + scaled;
      w[i] = 1 - power[i] - scaled;
    }
  }

  private void powersOfTwo() {
    for (int i = 0; i < length; i++) {
      power[i] = Double.longBitsToDouble((Double.doubleToRawLongBits(k[i]) + 1023) << 52);
    }
  }

  /** Taylor's polynomial; for |r| ≤ ln2/2 within 6e−10 of itself, a hundredth of a float's ulp. */
  private static double expm1(double r) {
    double sum = 1.0 / 5040 + r * (1.0 / 40320);
    sum = 1.0 / 720 + r * sum;
    sum = 1.0 / 120 + r * sum;
    sum = 1.0 / 24 + r * sum;
    sum = 1.0 / 6 + r * sum;
    sum = 1.0 / 2 + r * sum;
    return r * (1 + r * sum);
  }

  private void polynomial(double[] coefficients) {
    Arrays.fill(result, 0, length, coefficients[coefficients.length - 1]);
    for (int power = coefficients.length - 2; power >= 0; power--) {
      double coefficient = coefficients[power];
      for (int i = 0; i < length; i++) {
        result[i] = result[i] * w[i] + coefficient;
      }
    }
  }
}
