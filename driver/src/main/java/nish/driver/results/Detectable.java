package nish.driver.results;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import nish.driver.comparison.Detection;
import nish.driver.spec.Metric;
import nish.worker.trial.Trial;

/**
 * Which difference to relu, or between the first activation and another, planned seeds can tell.
 */
public final class Detectable {

  private static final String ALWAYS =
      "in %.0f of 100 sweeps like this".formatted(100 * Detection.POWER);

  private final Map<String, List<SeedGroup>> places;
  private final Detection detection;
  private final SeenDeviation seen;

  /**
   * @param planned a sweep's trials
   * @param seen what the store knows
   */
  public Detectable(List<Trial> planned, List<TrialRecord> seen, Metric metric) {
    this.places =
        SeedGroup.of(planned.stream().map(TrialRecord::pending).toList()).stream()
            .collect(
                Collectors.groupingBy(
                    group -> group.question().place(), LinkedHashMap::new, Collectors.toList()));
    this.detection = new Detection(Math.max(1, comparisons()));
    this.seen = new SeenDeviation(SeedGroup.of(seen), metric);
  }

  /** As compare makes them: each activation with one. */
  private int comparisons() {
    return places.values().stream().mapToInt(groups -> groups.size() - 1).sum();
  }

  /** A line for each network and dataset on which several activations are planned. */
  public List<String> lines() {
    return places.entrySet().stream()
        .filter(place -> place.getValue().size() > 1)
        .map(place -> place.getKey() + ": " + line(place.getValue()))
        .toList();
  }

  private String line(List<SeedGroup> groups) {
    int seeds = shared(groups);
    OptionalDouble effect = detection.effect(seeds);
    if (effect.isEmpty()) {
      return "%s cannot tell any of %s, however great it is; at least %d can"
          .formatted(
              count(seeds, "seed"),
              count(detection.comparisons(), "difference"),
              detection.fewestSeeds());
    }
    String told =
        "%d seeds tell a difference of %.1f deviations (of the differences between pairs) %s, of %s"
            .formatted(
                seeds, effect.getAsDouble(), ALWAYS, count(detection.comparisons(), "comparison"));
    return seen.of(groups.get(0).question()).stream()
        .mapToObj(
            deviation ->
                String.format(
                    Locale.ROOT,
                    "%s: by this store's runs, %.2g",
                    told,
                    effect.getAsDouble() * deviation))
        .findFirst()
        .orElse(told + "; how much that is is known once this store has seen such runs");
  }

  private static String count(int number, String noun) {
    return number + " " + noun + (number == 1 ? "" : "s");
  }

  private static int shared(List<SeedGroup> groups) {
    Set<Long> shared = new TreeSet<>(groups.get(0).seeds());
    groups.forEach(group -> shared.retainAll(group.seeds()));
    return shared.size();
  }
}
