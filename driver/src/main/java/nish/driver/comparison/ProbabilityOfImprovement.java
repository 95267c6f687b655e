package nish.driver.comparison;

import java.util.Arrays;

/**
 * How probably a run of one method is better than a run of another, at a place drawn by chance: the
 * mean over places of Mann and Whitney's U by the number of pairs, ties half (Agarwal et al. 2021).
 */
final class ProbabilityOfImprovement {

  private ProbabilityOfImprovement() {}

  /**
   * Of values of which the greater are better.
   *
   * @param places those of one method, then those of the other at the same places
   */
  static double of(double[][] places) {
    int count = places.length / 2;
    double sum = 0;
    for (int place = 0; place < count; place++) {
      sum += of(places[place], places[count + place]);
    }
    return sum / count;
  }

  private static double of(double[] first, double[] second) {
    double wins =
        Arrays.stream(first)
            .map(value -> Arrays.stream(second).map(other -> win(value, other)).sum())
            .sum();
    return wins / (first.length * (double) second.length);
  }

  private static double win(double value, double other) {
    return (Math.signum(value - other) + 1) / 2;
  }
}
