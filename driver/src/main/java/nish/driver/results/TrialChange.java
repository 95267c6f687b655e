package nish.driver.results;

import java.util.List;
import nish.worker.trial.EpochMetrics;
import nish.worker.trial.TrialId;

/**
 * What changed of a trial.
 *
 * @param number of its last change
 * @param attempt the live one: where it is another than before, epochs of the one before are gone
 * @param epochs of the live attempt that were reported since, in order
 */
public record TrialChange(
    long number, TrialId trial, TrialState state, int attempt, List<EpochMetrics> epochs) {

  public TrialChange {
    epochs = List.copyOf(epochs);
  }
}
