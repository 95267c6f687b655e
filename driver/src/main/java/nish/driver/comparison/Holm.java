package nish.driver.comparison;

import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Holm's adjustment (1979): with it, the chance that any of several comparisons without a true
 * difference falls below 0.05 is 0.05 at most, however they depend on one another.
 */
final class Holm {

  private Holm() {}

  /** In the same order. */
  static double[] adjust(double[] pValues) {
    List<Integer> ascending =
        IntStream.range(0, pValues.length)
            .boxed()
            .sorted(Comparator.comparingDouble(i -> pValues[i]))
            .toList();
    double[] adjusted = new double[pValues.length];
    double greatest = 0;
    for (int rank = 0; rank < pValues.length; rank++) {
      int i = ascending.get(rank);
      greatest = Math.max(greatest, Math.min(1, (pValues.length - rank) * pValues[i]));
      adjusted[i] = greatest;
    }
    return adjusted;
  }
}
