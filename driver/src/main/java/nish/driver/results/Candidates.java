package nish.driver.results;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import nish.driver.comparison.Winners;
import nish.driver.spec.Metric;

/**
 * Those of several groups that may be the best: where fewest trials diverged, and of these the ones
 * that have been measured with at least half as many seeds as the fullest, so that one that has
 * hardly begun does not leave the others without shared seeds.
 *
 * @param groups that are candidates
 * @param leftOut the others that are measured
 */
record Candidates(SeedValues values, List<SeedGroup> groups, List<SeedGroup> leftOut) {

  static Candidates of(List<SeedGroup> all, Metric metric) {
    List<SeedGroup> measured =
        all.stream().filter(group -> group.best(metric).isPresent()).toList();
    long fewest = measured.stream().mapToLong(SeedGroup::diverged).min().orElse(0);
    int most =
        measured.stream()
            .filter(group -> group.diverged() == fewest)
            .mapToInt(group -> group.measured().size())
            .max()
            .orElse(0);
    Map<Boolean, List<SeedGroup>> parts =
        measured.stream()
            .collect(
                Collectors.partitioningBy(
                    group -> group.diverged() == fewest && 2 * group.measured().size() >= most));
    return new Candidates(new SeedValues(metric, all), parts.get(true), parts.get(false));
  }

  /** By the seeds that all have; empty where they share none. */
  Optional<Winners> winners() {
    return Winners.of(values.of(groups));
  }

  /** The one that has this name. */
  SeedGroup named(String name) {
    return groups.stream()
        .filter(group -> values.name(group).equals(name))
        .findFirst()
        .orElseThrow();
  }

  List<String> names() {
    return groups.stream().map(values::name).toList();
  }

  /** Whom it is no use to compare with yet, for people; empty if none. */
  String leftOutNames() {
    return leftOut.stream().map(values::name).collect(Collectors.joining(", "));
  }
}
