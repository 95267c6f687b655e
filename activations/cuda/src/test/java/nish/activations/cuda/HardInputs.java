package nish.activations.cuda;

import java.util.stream.IntStream;
import nish.activations.Nish;

/** Floats among which the worst error is likely to be: every so many of all, and neighbourhoods. */
final class HardInputs {

  private static final int STRIDE = 65521;
  private static final int NEGATIVE = 0x80000000;
  private static final int INFINITY = 0x7f800000;

  private HardInputs() {}

  static float[] of(Nish nish) {
    double t = nish.t();
    IntStream.Builder bits = IntStream.builder();
    for (int magnitude = 0; magnitude >= 0 && magnitude < INFINITY; magnitude += STRIDE) {
      bits.add(magnitude).add(NEGATIVE + magnitude);
    }
    for (int halves = 1; halves <= 320; halves++) {
      around(bits, -halves * Math.log(2) / 2 * t, 8);
    }
    for (int thousandths = 1; thousandths <= 3000; thousandths++) {
      bits.add(Float.floatToRawIntBits((float) (-thousandths / 1000.0 * t)));
    }
    around(bits, zeroOfSlope(nish), 500);
    around(bits, -t * 0x1p-14, 50);
    around(bits, -t * 0x1p-28, 50);
    around(bits, -128 * t, 50);
    around(bits, -Float.MIN_NORMAL, 50);
    around(bits, -Float.MIN_VALUE * 51.0, 50);
    bits.add(INFINITY).add(NEGATIVE + INFINITY).add(NEGATIVE + INFINITY - 1);
    bits.add(Float.floatToRawIntBits(Float.NaN)).add(0xffc00001);
    return floats(bits.build().toArray());
  }

  private static float[] floats(int[] bits) {
    float[] x = new float[bits.length];
    for (int i = 0; i < x.length; i++) {
      x[i] = Float.intBitsToFloat(bits[i]);
    }
    return x;
  }

  /** The floats that lie up to {@code reach} floats from x. */
  private static void around(IntStream.Builder bits, double x, int reach) {
    int middle = Float.floatToRawIntBits((float) x);
    IntStream.rangeClosed(middle - reach, middle + reach).forEach(bits);
  }

  private static double zeroOfSlope(Nish nish) {
    double low = -2 * nish.t();
    double high = 0;
    for (int halving = 0; halving < 60; halving++) {
      double middle = (low + high) / 2;
      if (nish.slope(middle) < 0) {
        low = middle;
      } else {
        high = middle;
      }
    }
    return low;
  }
}
