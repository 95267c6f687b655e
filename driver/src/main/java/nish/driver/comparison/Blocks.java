package nish.driver.comparison;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;

/**
 * Values of several methods with the seeds that all of them were run with: seeds are blocks.
 *
 * @param names of the methods
 * @param values of each method by seed, greater ones better
 * @param incomplete how many seeds some method lacks, and which are left out
 */
record Blocks(List<String> names, double[][] values, int incomplete) {

  /** Of each method's values by seed. */
  static Blocks of(Map<String, Map<Long, Double>> runs) {
    Set<Long> all = new TreeSet<>();
    runs.values().forEach(ofOne -> all.addAll(ofOne.keySet()));
    Set<Long> shared = new TreeSet<>(all);
    runs.values().forEach(ofOne -> shared.retainAll(ofOne.keySet()));
    double[][] values =
        runs.values().stream()
            .map(ofOne -> shared.stream().mapToDouble(ofOne::get).toArray())
            .toArray(double[][]::new);
    return new Blocks(List.copyOf(runs.keySet()), values, all.size() - shared.size());
  }

  int methods() {
    return names.size();
  }

  int seeds() {
    return values[0].length;
  }

  /** By their means, best first; the first of equals first. */
  List<Integer> bestFirst() {
    return IntStream.range(0, methods())
        .boxed()
        .sorted(Comparator.comparingDouble(method -> -PairedValues.mean(values[method])))
        .toList();
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Blocks blocks
        && names.equals(blocks.names)
        && Arrays.deepEquals(values, blocks.values)
        && incomplete == blocks.incomplete;
  }

  @Override
  public int hashCode() {
    return 31 * names.hashCode() + Arrays.deepHashCode(values);
  }

  @Override
  public String toString() {
    return names + " by " + seeds() + " seeds";
  }
}
