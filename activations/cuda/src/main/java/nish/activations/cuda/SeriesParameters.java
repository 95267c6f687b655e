package nish.activations.cuda;

import java.util.Arrays;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import nish.activations.ExponentialSeries;

/**
 * What a kernel takes of a series: the struct {@code nish_series} of {@code nish_series.h}. Numbers
 * that floats cannot hold go as two floats, of which the second is what the first rounded away.
 *
 * @param terms the number of coefficients, after zeros where no kernel has just so many
 * @param floats the members of the struct, in their order
 */
record SeriesParameters(int terms, float[] floats) {

  private static final int MOST_TERMS = 8;

  /** The numbers of terms for which there is a kernel. */
  private static final int[] SIZES = {3, 4, 6, MOST_TERMS};

  /** At this x/t and below, every served series is 0 in floats. */
  private static final double LOWEST = -128;

  /** From here to 0, x/t is so small that a parabola is the curve. */
  private static final double PARABOLA = 0x1p-14;

  /**
   * What a parabola may be wrong by, as a part of the curve: a sixteenth of a float's last place.
   */
  private static final double NEGLIGIBLE = 0x1p-28;

  /**
   * Whether the kernels compute this series: of 1 to 8 terms and of a size at which floats neither
   * overflow nor lose digits on the way.
   */
  static boolean serve(ExponentialSeries series) {
    double t = series.t();
    return t >= 0x1p-20
        && t <= 0x1p20
        && moderate(series.valueCoefficients())
        && moderate(series.slopeCoefficients());
  }

  /** The parameters with which a kernel's curve is f(x). */
  static SeriesParameters ofValues(ExponentialSeries series) {
    double t = series.t();
    double[] p = Arrays.copyOf(series.valueCoefficients(), MOST_TERMS);
    double slope = p[0] - p[1];
    double bend = p[0] / 2 - 1.5 * p[1] + p[2];
    double third = p[0] / 6 - 7.0 / 6 * p[1] + 2 * p[2] - p[3];
    double end = parabola(slope, third);
    double[] scaled = DoubleStream.of(series.valueCoefficients()).map(c -> c * t).toArray();
    return of(t, scaled, -t * end, t * p[0], slope, bend / t);
  }

  /** The parameters with which a kernel's curve is f′(x). */
  static SeriesParameters ofSlopes(ExponentialSeries series) {
    return of(series.t(), series.slopeCoefficients(), 0, 0, 0, 0);
  }

  /** Up to which −x/t the third power is negligible beside the first; 0 where there is no first. */
  private static double parabola(double slope, double third) {
    return slope == 0 ? 0 : Math.min(PARABOLA, Math.sqrt(NEGLIGIBLE * Math.abs(slope / third)));
  }

  private static SeriesParameters of(double t, double[] coefficients, double... nearZero) {
    int terms = IntStream.of(SIZES).filter(size -> size >= coefficients.length).min().getAsInt();
    double[] c = Arrays.copyOf(coefficients, terms);
    double magic = magic(c);
    double step = t * Math.log(2);
    float[] f = new float[12 + 2 * MOST_TERMS];
    f[0] = (float) (LOWEST * t);
    for (int i = 0; i < nearZero.length; i++) {
      f[1 + i] = (float) nearZero[i];
    }
    f[5] = (float) (1 / step);
    f[6] = (float) step;
    f[7] = (float) ((step - f[6]) / t);
    f[8] = (float) (1 / t);
    f[9] = (float) (1 / t - f[8]);
    f[10] = (float) magic;
    f[11] = (float) rounded(c[terms - 1], magic);
    for (int k = 0; k < terms; k++) {
      f[12 + k] = (float) (rounded(c[k], magic) + magic);
      f[12 + MOST_TERMS + k] = (float) (c[k] - rounded(c[k], magic));
    }
    return new SeriesParameters(terms, f);
  }

  private static boolean moderate(double[] coefficients) {
    double size = size(coefficients);
    return coefficients.length >= 1
        && coefficients.length <= MOST_TERMS
        && size >= 0x1p-4
        && size <= 0x1p16;
  }

  private static double size(double[] coefficients) {
    return DoubleStream.of(coefficients).map(Math::abs).sum();
  }

  /** 3·2^n, so large that adding any of Horner's sums to it stays between 2^(n+1) and 2^(n+2). */
  private static double magic(double[] coefficients) {
    return Math.scalb(1.5, Math.getExponent(size(coefficients)) + 2);
  }

  /** To the last place of a float of magic's size. */
  private static double rounded(double coefficient, double magic) {
    double place = Math.ulp((float) magic);
    return Math.rint(coefficient / place) * place;
  }
}
