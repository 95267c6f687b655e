package nish.driver.results;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;

/**
 * The axis of some ts: by their logarithm to base 2 where they span a decade.
 *
 * @param low its left end, a little below the lowest t; a logarithm where it is by logarithms
 * @param high its right end, likewise
 * @param aside how far from their t points stand
 */
record ScaleAxis(double low, double high, boolean isLogarithmic, double aside) {

  private static final double DECADE = 10;

  /** The share of its length that is free at each end. */
  private static final double MARGIN = 0.06;

  /** What one t alone is drawn amid. */
  private static final double ALONE = 1.5;

  /** How far apart points of one t are drawn, as a share of the axis. */
  private static final double STEP = 0.006;

  private static final MathContext DIGITS = new MathContext(4);
  private static final int LEAST_SPACING = 74;

  /** More than half, that no tick stands between. */
  private static final double SHARE_OF_DOUBLING = 0.6;

  /**
   * Over these.
   *
   * @param scales ascending, at least one, above 0
   */
  static ScaleAxis over(List<Double> scales) {
    double lowest = scales.get(0);
    double highest = scales.get(scales.size() - 1);
    if (lowest == highest) {
      return new ScaleAxis(lowest / ALONE, highest * ALONE, false, 0);
    }
    boolean isLogarithmic = highest >= DECADE * lowest;
    double left = isLogarithmic ? log2(lowest) : lowest;
    double right = isLogarithmic ? log2(highest) : highest;
    double margin = MARGIN * (right - left);
    return new ScaleAxis(left - margin, right + margin, isLogarithmic, 0);
  }

  private static double log2(double value) {
    return Math.log(value) / Math.log(2);
  }

  /** The same for a line whose points stand some steps aside, that error bars hide no others. */
  ScaleAxis movedBy(double steps) {
    return new ScaleAxis(low, high, isLogarithmic, STEP * steps * (high - low));
  }

  /** Where a t stands. */
  double place(double t) {
    return aside + (isLogarithmic ? log2(t) : t);
  }

  /** The t that stands at a place, in words; no two that are alike, or XChart draws no ticks. */
  String label(double place) {
    double t = isLogarithmic ? Math.pow(2, place) : place;
    return new BigDecimal(t).round(DIGITS).stripTrailingZeros().toPlainString();
  }

  /** How far apart ticks are at least, so that those of a logarithmic axis are powers of 2. */
  int tickSpacing(int pixels) {
    return isLogarithmic
        ? Math.max(LEAST_SPACING, (int) (SHARE_OF_DOUBLING * pixels / (high - low)))
        : LEAST_SPACING;
  }

  String title() {
    return isLogarithmic ? "t (by its logarithm)" : "t";
  }
}
