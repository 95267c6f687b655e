package nish.driver.results;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import nish.driver.comparison.Detection;
import nish.driver.spec.Metric;
import nish.worker.trial.Trial;

/** Which difference of an activation to the one that all are compared with, planned seeds tell. */
public final class Detectable {

  private final Collection<List<SeedGroup>> contests;
  private final PlaceRecipes recipes;
  private final Detection detection;
  private final SeenDeviation seen;
  private final Map<Integer, OptionalDouble> effects = new TreeMap<>();

  /**
   * @param planned a sweep's trials
   * @param seen what the store knows
   */
  public Detectable(List<Trial> planned, List<TrialRecord> seen, Metric metric) {
    List<SeedGroup> groups = SeedGroup.of(planned.stream().map(TrialRecord::pending).toList());
    this.recipes = new PlaceRecipes(groups);
    this.contests =
        groups.stream()
            .collect(
                Collectors.groupingBy(
                    group -> group.question().contest(), LinkedHashMap::new, Collectors.toList()))
            .values();
    this.detection = new Detection(Math.max(1, comparisons()));
    this.seen = new SeenDeviation(SeedGroup.of(seen), metric);
  }

  /** As compare makes them: each activation with relu, or each with each where that is not run. */
  private int comparisons() {
    return contests.stream().mapToInt(Detectable::comparisons).sum();
  }

  private static int comparisons(List<SeedGroup> groups) {
    int others = groups.size() - 1;
    return groups.stream().anyMatch(SeedGroup::isReference) ? others : others * groups.size() / 2;
  }

  /** A line for each network, dataset and recipe for which several activations are planned. */
  public List<String> lines() {
    return contests.stream()
        .filter(groups -> groups.size() > 1)
        .map(groups -> place(groups.get(0)) + ": " + line(groups))
        .toList();
  }

  private String place(SeedGroup group) {
    return group.question().place() + recipes.behind(group);
  }

  private String line(List<SeedGroup> groups) {
    int seeds = shared(groups);
    OptionalDouble effect = effects.computeIfAbsent(seeds, detection::effect);
    return effect.isPresent()
        ? told(seeds, effect.getAsDouble())
            + metric(seen.of(groups.get(0).question()), effect.getAsDouble())
        : "%s cannot tell any difference, however great it is; %d are the fewest that can for %s"
            .formatted(
                count(seeds, "seed"),
                detection.fewestSeeds(),
                count(detection.comparisons(), "comparison"));
  }

  private String told(int seeds, double effect) {
    return String.format(
        Locale.ROOT,
        "%d seeds tell a difference of %.1f deviations of the differences within pairs, in %.0f of 100 sweeps of %s",
        seeds,
        effect,
        100 * Detection.POWER,
        count(detection.comparisons(), "comparison"));
  }

  private static String metric(OptionalDouble deviation, double effect) {
    return deviation.isPresent()
        ? String.format(
            Locale.ROOT, "; by this store's runs, %.2g", effect * deviation.getAsDouble())
        : "; how much that is is known once this store has seen such runs";
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
