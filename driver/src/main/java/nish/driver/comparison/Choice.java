package nish.driver.comparison;

import java.util.Map;
import java.util.Optional;

/**
 * The best of several ts against one other method, without the winner's curse: the greatest of many
 * means is partly great by chance, and the same seeds that chose it would flatter it.
 *
 * @param chosen the one with the best mean
 * @param of how many
 * @param seeds that all and the other were run with
 * @param difference of the chosen one to the other, as seen
 * @param corrected the same less what choosing adds, by a bootstrap over the choice
 * @param interval that holds for whichever is chosen, at 95 %; none of fewer than 5 seeds
 * @param pValue of two sides, of the best of all choices (max-T permutation test)
 */
public record Choice(
    String chosen,
    int of,
    int seeds,
    double difference,
    double corrected,
    Optional<Interval> interval,
    double pValue) {

  private static final int FEWEST_SEEDS = 5;

  /**
   * Of each t's values by seed, greater ones better, and the other's.
   *
   * @return empty where no seed is shared by all
   */
  public static Optional<Choice> of(Map<String, Map<Long, Double>> runs, Map<Long, Double> other) {
    Blocks blocks = Blocks.against(runs, other);
    return blocks.seeds() == 0 ? Optional.empty() : Optional.of(of(blocks));
  }

  /**
   * @param blocks differences to the other
   */
  private static Choice of(Blocks blocks) {
    double[][] columns = blocks.values();
    int chosen = blocks.bestFirst().get(0);
    double difference = PairedValues.mean(columns[chosen]);
    Rechosen rechosen = Rechosen.of(columns);
    return new Choice(
        blocks.names().get(chosen),
        columns.length,
        blocks.seeds(),
        difference,
        difference - rechosen.optimism(),
        blocks.seeds() < FEWEST_SEEDS
            ? Optional.empty()
            : Optional.of(rechosen.interval(columns[chosen])),
        Math.min(1, 2 * new JointSignFlips(columns).pValue()));
  }
}
