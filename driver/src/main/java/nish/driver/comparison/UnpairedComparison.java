package nish.driver.comparison;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * Two summaries of the same network and dataset, by Welch's test; nothing pairs their runs.
 *
 * @param adjustedPValue Holm's, among all that were made with it
 */
public record UnpairedComparison(
    Summary first, Summary second, double pValue, double adjustedPValue) {

  /** Each with that of this activation, wherever it has one. */
  public static List<UnpairedComparison> against(String activation, List<Summary> summaries) {
    requireEachOnce(summaries);
    List<UnpairedComparison> all =
        summaries.stream()
            .filter(first -> !first.activation().equals(activation))
            .flatMap(
                first ->
                    summaries.stream()
                        .filter(second -> second.activation().equals(activation))
                        .filter(first::isBeside)
                        .map(second -> of(first, second)))
            .toList();
    double[] adjusted = Holm.adjust(all.stream().mapToDouble(UnpairedComparison::pValue).toArray());
    return IntStream.range(0, adjusted.length)
        .mapToObj(i -> all.get(i).adjusted(adjusted[i]))
        .toList();
  }

  private static void requireEachOnce(List<Summary> summaries) {
    Set<List<String>> seen = new HashSet<>();
    for (Summary each : summaries) {
      if (!seen.add(List.of(each.activation(), each.network(), each.dataset()))) {
        throw new IllegalArgumentException(
            "%s on %s and %s has two means; give one"
                .formatted(each.activation(), each.network(), each.dataset()));
      }
    }
  }

  private static UnpairedComparison of(Summary first, Summary second) {
    double pValue = first.pValue(second);
    return new UnpairedComparison(first, second, pValue, pValue);
  }

  private UnpairedComparison adjusted(double to) {
    return new UnpairedComparison(first, second, pValue, to);
  }

  public double difference() {
    return first.mean() - second.mean();
  }

  public Interval interval() {
    return first.interval(second);
  }

  public boolean isClear() {
    return Significance.isClear(adjustedPValue);
  }
}
