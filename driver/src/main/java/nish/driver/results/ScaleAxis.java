package nish.driver.results;

import java.util.List;
import java.util.Locale;

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

  /** The t that stands at a place, in words; blank between powers of 2 on a logarithmic axis. */
  String label(double place) {
    if (!isLogarithmic) {
      return shortest(place);
    }
    return Math.rint(place) == place ? shortest(Math.pow(2, place)) : " ";
  }

  private static String shortest(double t) {
    return String.format(Locale.ROOT, "%.4f", t).replaceFirst("\\.?0+$", "");
  }

  String title() {
    return isLogarithmic ? "t (by its logarithm)" : "t";
  }
}
