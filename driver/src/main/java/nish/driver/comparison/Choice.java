package nish.driver.comparison;

import java.util.Map;
import java.util.Optional;

/**
 * The best of several ts against one other method, without the winner's curse: the greatest of many
 * means is partly great by chance, and the seeds that chose it flatter it.
 *
 * @param chosen the one with the best mean
 * @param seeds that all and the other were run with
 * @param difference of the chosen one to the other, as seen
 * @param corrected what the best t of some seeds has with the others, by a bootstrap over the
 *     choice; NaN of a single seed
 * @param interval around the difference as seen, which holds for all ts at once and so for
 *     whichever is chosen, at 95 %; none of few seeds or of ts that hardly differ from the other
 * @param pValue of two sides, of the best of all choices (max-T permutation test)
 */
public record Choice(
    String chosen,
    int seeds,
    double difference,
    double corrected,
    Optional<Interval> interval,
    double pValue) {

  /**
   * Of each t's differences to the other by seed, greater ones better.
   *
   * @return empty where no seed is shared by all
   */
  public static Optional<Choice> of(Map<String, Map<Long, Double>> differences) {
    return Optional.of(differences)
        .filter(some -> !some.isEmpty())
        .map(Blocks::of)
        .filter(blocks -> blocks.seeds() > 0)
        .map(Choice::of);
  }

  private static Choice of(Blocks differences) {
    double[][] columns = differences.values();
    int chosen = differences.bestFirst().get(0);
    Rechosen rechosen = Rechosen.of(columns);
    return new Choice(
        differences.names().get(chosen),
        differences.seeds(),
        PairedValues.mean(columns[chosen]),
        rechosen.elsewhere(),
        rechosen.interval(columns[chosen]),
        new JointSignFlips(columns).pValue());
  }
}
