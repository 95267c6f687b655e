package nish.driver.comparison;

import java.util.Arrays;

/**
 * The mean of the middle half of all numbers, without the quarter of the smallest and that of the
 * greatest, each rounded down to whole numbers (Agarwal et al. 2021; SciPy's {@code trim_mean} of
 * 0.25).
 */
final class InterquartileMean {

  private InterquartileMean() {}

  static double of(double[] values) {
    double[] sorted = values.clone();
    Arrays.sort(sorted);
    int cut = sorted.length / 4;
    return PairedValues.mean(Arrays.copyOfRange(sorted, cut, sorted.length - cut));
  }

  /** Of the values of all places together. */
  static double of(double[][] places) {
    return of(Arrays.stream(places).flatMapToDouble(Arrays::stream).toArray());
  }
}
