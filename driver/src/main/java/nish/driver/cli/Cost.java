package nish.driver.cli;

import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import nish.driver.results.TrialRecord;
import nish.driver.run.Progress;
import nish.worker.trial.EpochMetrics;
import nish.worker.trial.Preparation;
import nish.worker.trial.Trial;
import org.apache.commons.statistics.descriptive.Median;

/**
 * What trials will cost, by what epochs of the same network, dataset and numbers of examples took
 * in this store before.
 *
 * @param epochs of all trials
 * @param seconds of one core; empty while of some trial no epoch of its network, dataset and number
 *     of examples has been seen
 */
record Cost(long epochs, OptionalDouble seconds) {

  static Cost of(List<Trial> trials, List<TrialRecord> seen) {
    long epochs = trials.stream().mapToLong(trial -> trial.recipe().epochs()).sum();
    double seconds =
        trials.stream()
            .mapToDouble(trial -> trial.recipe().epochs() * secondsAnEpoch(trial, seen))
            .sum();
    return new Cost(
        epochs, Double.isNaN(seconds) ? OptionalDouble.empty() : OptionalDouble.of(seconds));
  }

  /** The median; NaN while none is known. */
  private static double secondsAnEpoch(Trial trial, List<TrialRecord> seen) {
    double[] seconds =
        seen.stream()
            .filter(record -> record.trial().network().equals(trial.network()))
            .filter(record -> record.trial().dataset().equals(trial.dataset()))
            .filter(record -> examples(record.trial()).equals(examples(trial)))
            .flatMap(record -> record.epochs().stream())
            .mapToDouble(EpochMetrics::seconds)
            .toArray();
    return Median.withDefaults().evaluate(seconds);
  }

  /** How many are trained on and judged by. */
  private static List<Integer> examples(Trial trial) {
    Preparation preparation = trial.recipe().preparation();
    return List.of(
        preparation.trainingExamples(), preparation.holdout(), preparation.testExamples());
  }

  /** For people, on so many cores. */
  String describe(int cores) {
    String all = String.format(Locale.ROOT, "%,d epochs in all", epochs);
    return seconds.isPresent()
        ? "%s: about %s on %d cores, by the epochs that this store has seen"
            .formatted(all, Progress.time(seconds.getAsDouble() / cores), cores)
        : all + "; how long they take is known once this store has seen such an epoch";
  }
}
