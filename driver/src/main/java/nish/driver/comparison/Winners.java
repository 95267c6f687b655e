package nish.driver.comparison;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The best of several methods, and those that cannot be told from it: all that a test at 5 % leaves
 * the chance of being truly the best. The truly best is among them in 95 sweeps of 100, however
 * many methods there are, for each is tested against all others at once.
 *
 * @param names of the methods, best first
 * @param pValues of each: how probable it is that another is so much better where none is
 * @param seeds that all were run with
 * @param incomplete seeds that some lack
 * @param lead of the best over the second; NaN of a single method
 * @param deviation of that lead from seed to seed; NaN of a single seed or method
 */
public record Winners(
    List<String> names,
    List<Double> pValues,
    int seeds,
    int incomplete,
    double lead,
    double deviation) {

  private static final double SMALL = 0.05;

  /**
   * Of each method's values by seed, greater ones better.
   *
   * @return empty where no seed is shared by all
   */
  public static Optional<Winners> of(Map<String, Map<Long, Double>> runs) {
    return Optional.of(runs)
        .filter(some -> !some.isEmpty())
        .map(Blocks::of)
        .filter(blocks -> blocks.seeds() > 0)
        .map(Winners::of);
  }

  private static Winners of(Blocks blocks) {
    List<Integer> order = blocks.bestFirst();
    boolean isAlone = order.size() == 1;
    PairedValues first =
        new PairedValues(
            blocks.values()[order.get(0)], blocks.values()[order.get(isAlone ? 0 : 1)]);
    return new Winners(
        order.stream().map(blocks.names()::get).toList(),
        order.stream().map(method -> isAlone ? 1 : chance(blocks, method)).toList(),
        blocks.seeds(),
        blocks.incomplete(),
        isAlone ? Double.NaN : first.meanDifference(),
        isAlone ? Double.NaN : first.deviation());
  }

  private static double chance(Blocks blocks, int method) {
    return new JointSignFlips(blocks.lessThan(method)).pValue();
  }

  public String best() {
    return names.get(0);
  }

  /** Those that may be the best, with the one that has the best mean at the head. */
  public List<String> candidates() {
    return names.stream()
        .filter(name -> name.equals(best()) || pValues.get(names.indexOf(name)) > SMALL)
        .toList();
  }

  /** Whether one alone is left. */
  public boolean isClear() {
    return candidates().size() == 1;
  }
}
