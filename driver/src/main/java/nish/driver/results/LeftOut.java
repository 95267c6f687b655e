package nish.driver.results;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nish.driver.comparison.Comparison;
import nish.driver.comparison.Place;

/**
 * What of a sweep's trials is not compared.
 *
 * @param states by network and dataset, and by activation, such as {@code 1 diverged, 2 pending}
 */
public record LeftOut(Map<Place, Map<String, String>> states) {

  public static final LeftOut NOTHING = new LeftOut(Map.of());

  /** Of both activations; empty if nothing. */
  String of(Comparison comparison) {
    Map<String, String> there =
        states.getOrDefault(
            new Place(comparison.network(), comparison.dataset()), Map.<String, String>of());
    return Stream.of(comparison.first(), comparison.second())
        .filter(there::containsKey)
        .map(activation -> activation + " " + there.get(activation))
        .collect(Collectors.joining("; "));
  }

  /** All of it for people; empty if nothing. */
  String sentence() {
    List<String> all =
        states.entrySet().stream()
            .flatMap(
                place ->
                    place.getValue().entrySet().stream()
                        .map(
                            one ->
                                "%s for %s %s"
                                    .formatted(one.getKey(), place.getKey(), one.getValue())))
            .toList();
    return all.isEmpty() ? "" : "Not compared: " + String.join("; ", all) + ".";
  }
}
