package nish.driver.comparison;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Runs' values by place, activation and seed, in the order in which they first appear. */
final class PlacedRuns {

  private PlacedRuns() {}

  /**
   * Sorts them.
   *
   * @throws IllegalArgumentException if there are two runs of an activation with one seed
   */
  static Map<Place, Map<String, Map<Long, Double>>> of(List<Run> runs) {
    Map<Place, Map<String, Map<Long, Double>>> places = new LinkedHashMap<>();
    for (Run run : runs) {
      Place place = new Place(run.network(), run.dataset());
      Double before =
          places
              .computeIfAbsent(place, key -> new LinkedHashMap<>())
              .computeIfAbsent(run.activation(), key -> new TreeMap<>())
              .put(run.seed(), run.value());
      if (before != null) {
        throw new IllegalArgumentException(
            "%s for %s has two runs with seed %d; give each run of an activation its own seed"
                .formatted(run.activation(), place, run.seed()));
      }
    }
    return places;
  }
}
