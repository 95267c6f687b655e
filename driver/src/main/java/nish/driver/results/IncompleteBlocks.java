package nish.driver.results;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Seeds that some activations of a network and dataset are measured with and others lack: their
 * means are of other blocks, and differ by that too.
 *
 * @param measured seeds of each network and dataset, that any activation is measured with
 */
record IncompleteBlocks(Map<String, Set<Long>> measured) {

  static final String NOTE =
      "lacks seeds: seeds that other rows of its network and dataset have and this one has not, so that its means are over other seeds; ./nish compare takes those that both have.";

  private static final int MOST_NAMED = 5;

  static IncompleteBlocks of(List<SeedGroup> groups) {
    Map<String, Set<Long>> measured = new LinkedHashMap<>();
    groups.forEach(
        group ->
            measured
                .computeIfAbsent(group.question().place(), place -> new TreeSet<>())
                .addAll(group.measuredSeeds()));
    return new IncompleteBlocks(measured);
  }

  boolean areIn(List<SeedGroup> groups) {
    return groups.stream().anyMatch(group -> !seedsLackedBy(group).isEmpty());
  }

  /** In order. */
  private Set<Long> seedsLackedBy(SeedGroup group) {
    Set<Long> lacked = new TreeSet<>(measured.get(group.question().place()));
    lacked.removeAll(group.measuredSeeds());
    return lacked;
  }

  /** {@code lacks seed 2}, or {@code lacks seeds 1, 2, 3, 4, 5 and 5 more}; empty if none. */
  String lackedBy(SeedGroup group) {
    Set<Long> lacked = seedsLackedBy(group);
    if (lacked.isEmpty()) {
      return "";
    }
    String named =
        lacked.stream().limit(MOST_NAMED).map(String::valueOf).collect(Collectors.joining(", "));
    int more = lacked.size() - MOST_NAMED;
    return (lacked.size() == 1 ? "lacks seed " : "lacks seeds ")
        + named
        + (more > 0 ? " and " + more + " more" : "");
  }
}
