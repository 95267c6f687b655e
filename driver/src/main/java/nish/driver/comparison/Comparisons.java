package nish.driver.comparison;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Comparisons of runs on each network and dataset, all of one family: their p-values are adjusted
 * for their number.
 */
public final class Comparisons {

  private final Map<Place, Map<String, Map<Long, Double>>> places;

  /**
   * Of these runs.
   *
   * @throws IllegalArgumentException if there are two runs of an activation with one seed
   */
  public Comparisons(List<Run> runs) {
    places = PlacedRuns.of(runs);
  }

  /** Each activation against this one, wherever both were run. */
  public List<Comparison> against(String second) {
    List<Comparison> comparisons = new ArrayList<>();
    places.forEach(
        (place, runs) ->
            runs.keySet().stream()
                .filter(first -> !first.equals(second) && runs.containsKey(second))
                .flatMap(first -> comparison(place, first, second).stream())
                .forEach(comparisons::add));
    return adjusted(comparisons);
  }

  /** Each activation against each that comes after it. */
  public List<Comparison> ofAllPairs() {
    List<Comparison> comparisons = new ArrayList<>();
    places.forEach(
        (place, runs) -> {
          List<String> names = List.copyOf(runs.keySet());
          for (int i = 0; i < names.size(); i++) {
            for (String second : names.subList(i + 1, names.size())) {
              comparison(place, names.get(i), second).ifPresent(comparisons::add);
            }
          }
        });
    return adjusted(comparisons);
  }

  private Optional<Comparison> comparison(Place place, String first, String second) {
    Map<String, Map<Long, Double>> runs = places.get(place);
    return Pairing.of(runs.get(first), runs.get(second))
        .map(pairing -> Comparison.of(place.network(), place.dataset(), first, second, pairing));
  }

  private static List<Comparison> adjusted(List<Comparison> comparisons) {
    double[] adjusted = Holm.adjust(comparisons.stream().mapToDouble(Comparison::pValue).toArray());
    return IntStream.range(0, adjusted.length)
        .mapToObj(i -> comparisons.get(i).adjusted(adjusted[i]))
        .toList();
  }
}
