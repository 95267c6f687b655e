package nish.driver.comparison;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Runs by place and method, of the places in which all methods were run: ranks of others would be
 * ranks among fewer.
 */
final class CompletePlaces {

  private final Map<Place, Map<String, Map<Long, Double>>> places;
  private final List<String> methods;
  private final List<String> leftOut = new ArrayList<>();

  /**
   * Sorts the runs.
   *
   * @throws IllegalArgumentException if a seed has two runs of a method at a place, or there are
   *     fewer than two methods or two complete places
   */
  CompletePlaces(List<Run> runs) {
    methods = runs.stream().map(Run::activation).distinct().toList();
    places = PlacedRuns.of(runs);
    places.forEach(this::tellWhatIsMissing);
    places.values().removeIf(at -> at.size() < methods.size());
    if (methods.size() < 2 || places.size() < 2) {
      throw new IllegalArgumentException(tooFew());
    }
  }

  private void tellWhatIsMissing(Place place, Map<String, Map<Long, Double>> at) {
    List<String> missing = methods.stream().filter(method -> !at.containsKey(method)).toList();
    if (!missing.isEmpty()) {
      leftOut.add("%s (lacks %s)".formatted(place, String.join(", ", missing)));
    }
  }

  private String tooFew() {
    String found =
        "comparing across places needs two activations or more and two places (a network on a dataset) or more in which all of them were run, but there are %d and %d"
            .formatted(methods.size(), places.size());
    String remedy = "run the sweep on more of them, or look at one by `compare`";
    return leftOut.isEmpty()
        ? found + "; " + remedy
        : "%s; left out: %s; %s".formatted(found, String.join("; ", leftOut), remedy);
  }

  /** In the order in which they first appear. */
  List<String> methods() {
    return methods;
  }

  List<Place> places() {
    return List.copyOf(places.keySet());
  }

  /** Each place that is not here, and why. */
  List<String> leftOut() {
    return List.copyOf(leftOut);
  }

  /** A row for each place. */
  double[][] valuesOf(String method) {
    return places.values().stream()
        .map(at -> at.get(method).values().stream().mapToDouble(Double::doubleValue).toArray())
        .toArray(double[][]::new);
  }
}
