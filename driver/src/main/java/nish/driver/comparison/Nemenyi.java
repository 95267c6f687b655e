package nish.driver.comparison;

import java.util.ArrayList;
import java.util.List;

/**
 * Nemenyi's test (1963) of each method against each after Friedman's: average ranks differ where
 * they are a critical difference apart (Demšar 2006, section 3.2.2).
 *
 * @param level such as 0.05
 * @param criticalDifference in ranks
 */
public record Nemenyi(double level, double criticalDifference) {

  static Nemenyi of(double level, int methods, int places) {
    return new Nemenyi(
        level, critical(level, methods) * Math.sqrt(methods * (methods + 1.0) / (6.0 * places)));
  }

  /** Demšar's q: the studentized range's by √2. */
  static double critical(double level, int methods) {
    return new StudentizedRange(methods).exceededWith(level) / Math.sqrt(2);
  }

  /**
   * The largest groups whose average ranks do not differ, of two or more each.
   *
   * @param ascending average ranks
   */
  public List<List<Double>> groups(List<Double> ascending) {
    List<List<Double>> groups = new ArrayList<>();
    int end = 0;
    for (int from = 0; from < ascending.size(); from++) {
      int to = from + 1;
      while (to < ascending.size()
          && ascending.get(to) - ascending.get(from) < criticalDifference) {
        to++;
      }
      if (to > end && to - from > 1) {
        groups.add(List.copyOf(ascending.subList(from, to)));
      }
      end = Math.max(end, to);
    }
    return groups;
  }
}
