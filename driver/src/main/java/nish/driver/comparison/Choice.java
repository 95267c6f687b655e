package nish.driver.comparison;

import java.util.Map;
import java.util.Optional;

/**
 * The best of several ts against one other method, without the winner's curse: the greatest of many
 * means is partly great by chance, and the seeds that chose it flatter it. Its test and its
 * interval are those of a single comparison which pay for all ts (Bonferroni), so that they hold
 * whichever of them is chosen, also where the other's chance is skewed, which is in all
 * differences.
 *
 * @param chosen the one with the best mean
 * @param seeds that all and the other were run with
 * @param difference of the chosen one to the other, as seen
 * @param corrected what the best t of some seeds has with the others, by a bootstrap over the
 *     choice; NaN of a single seed
 * @param interval around the difference as seen, at 95 %; none of few seeds
 * @param pValue of two sides; 1 where what was tested, such as ranks, is on the other side of 0
 *     than the mean
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
    int chosen = differences.bestFirst().get(0);
    double[] values = differences.values()[chosen];
    PairedTest test = PairedTest.of(differences.seeds());
    return new Choice(
        differences.names().get(chosen),
        differences.seeds(),
        PairedValues.mean(values),
        Rechosen.elsewhere(differences.values()),
        test.interval(values, Significance.LEVEL / differences.methods()),
        pValue(test, values, differences.methods()));
  }

  private static double pValue(PairedTest test, double[] values, int choices) {
    return test.direction(values) == Math.signum(PairedValues.mean(values))
        ? Math.min(1, choices * test.pValue(values))
        : 1;
  }
}
