package nish.driver.results;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import nish.driver.spec.Goal;
import nish.driver.spec.Metric;

/**
 * What the trials of several groups showed in their best epochs, by their seeds, so that a greater
 * number is a better one.
 */
final class SeedValues {

  private final Metric metric;
  private final RecipeColumns recipes;

  SeedValues(Metric metric, List<SeedGroup> groups) {
    this.metric = metric;
    this.recipes = RecipeColumns.varyingIn(groups);
  }

  /** The activation, and what of the recipe varies. */
  String name(SeedGroup group) {
    return recipes.named(group.question().activation().toString(), group);
  }

  /** By group and seed. */
  Map<String, Map<Long, Double>> of(List<SeedGroup> groups) {
    Map<String, Map<Long, Double>> values = new LinkedHashMap<>();
    groups.forEach(group -> values.put(name(group), of(group)));
    return values;
  }

  Map<Long, Double> of(SeedGroup group) {
    Map<Long, Double> bySeed = new TreeMap<>();
    group
        .measured()
        .forEach(
            trial ->
                metric
                    .best(trial.epochs())
                    .ifPresent(
                        epoch -> bySeed.put(trial.trial().seed(), upward(metric.of(epoch)))));
    return bySeed;
  }

  /** With the seeds that both have. */
  static Map<Long, Double> differences(Map<Long, Double> first, Map<Long, Double> second) {
    Map<Long, Double> differences = new TreeMap<>(first);
    differences.keySet().retainAll(second.keySet());
    differences.replaceAll((seed, value) -> value - second.get(seed));
    return differences;
  }

  /** A difference to better ones is above 0; the same turns it back. */
  double upward(double value) {
    return metric.goal() == Goal.MAXIMIZE ? value : -value;
  }
}
