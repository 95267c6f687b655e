package nish.driver.results;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import nish.worker.trial.EpochMetrics;

/**
 * What a group has shown of the test examples, also where its trials have not ended.
 *
 * @param trials those that have had an epoch and did not diverge
 * @param accuracy on the test examples
 */
record TestedSoFar(List<TrialRecord> trials, ToDoubleFunction<EpochMetrics> accuracy) {

  static TestedSoFar of(SeedGroup group) {
    return new TestedSoFar(
        group.trials().stream()
            .filter(trial -> trial.state() != TrialState.DIVERGED && !trial.epochs().isEmpty())
            .toList(),
        group.holdsOut() ? EpochMetrics::testAccuracy : EpochMetrics::validationAccuracy);
  }

  /** The mean over the seeds of each trial's maximum over its epochs. */
  Optional<OverSeeds> maximum() {
    return overSeeds(maximumEpochs());
  }

  /** The earliest of equals of each trial. */
  List<EpochMetrics> maximumEpochs() {
    Comparator<EpochMetrics> byAccuracy = Comparator.comparingDouble(accuracy);
    return trials.stream()
        .flatMap(trial -> trial.epochs().stream().filter(this::isTested).max(byAccuracy).stream())
        .toList();
  }

  /** The mean over the seeds of each trial's last epoch. */
  Optional<OverSeeds> last() {
    return overSeeds(
        trials.stream()
            .flatMap(trial -> trial.lastEpoch().filter(this::isTested).stream())
            .toList());
  }

  private boolean isTested(EpochMetrics epoch) {
    return !Double.isNaN(accuracy.applyAsDouble(epoch));
  }

  private Optional<OverSeeds> overSeeds(List<EpochMetrics> epochs) {
    return OverSeeds.ofAny(epochs.stream().map(accuracy::applyAsDouble).toList());
  }
}
