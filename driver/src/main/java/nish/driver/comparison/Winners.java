package nish.driver.comparison;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * The best of several methods, and those that cannot be told from it: all that a test at 5 % leaves
 * the chance of being truly the best. Where the methods' chances have one form, the truly best is
 * among them in 95 sweeps of 100, however many there are, for each is tested against all others at
 * once.
 *
 * @param methods best first
 * @param seeds that all were run with
 * @param incomplete seeds that some lack
 */
public record Winners(List<Contender> methods, int seeds, int incomplete) {

  /**
   * One of the methods.
   *
   * @param pValue how probable it is that another is so much better where none is
   * @param lead that the best has over it, on average
   * @param deviation of that lead from seed to seed; NaN of a single seed
   */
  public record Contender(String name, double pValue, double lead, double deviation) {}

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
    double[] pValues = blocks.methods() == 1 ? new double[] {1} : new BestChances(blocks).pValues();
    List<Integer> order = blocks.bestFirst();
    return new Winners(
        order.stream()
            .map(method -> contender(blocks, order.get(0), method, pValues[method]))
            .toList(),
        blocks.seeds(),
        blocks.incomplete());
  }

  private static Contender contender(Blocks blocks, int best, int method, double pValue) {
    PairedValues pairs = new PairedValues(blocks.values()[best], blocks.values()[method]);
    return new Contender(
        blocks.names().get(method), pValue, pairs.meanDifference(), pairs.deviation());
  }

  public String best() {
    return methods.get(0).name();
  }

  /** Those that may be the best, with the one that has the best mean at the head. */
  public List<Contender> candidates() {
    return IntStream.range(0, methods.size())
        .filter(place -> place == 0 || !Significance.isClear(methods.get(place).pValue()))
        .mapToObj(methods::get)
        .toList();
  }

  /** Whether one alone is left. */
  public boolean isClear() {
    return candidates().size() == 1;
  }
}
