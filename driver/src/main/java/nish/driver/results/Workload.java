package nish.driver.results;

import nish.worker.trial.DatasetChoice;
import nish.worker.trial.NetworkChoice;
import nish.worker.trial.Preparation;
import nish.worker.trial.Trial;

/**
 * What an epoch's time depends on most, whatever the activation is.
 *
 * @param trainingExamples as the recipe has it; likewise the other numbers
 */
public record Workload(
    NetworkChoice network,
    DatasetChoice dataset,
    int trainingExamples,
    int holdout,
    int testExamples) {

  /** Of each of this trial's epochs. */
  public static Workload of(Trial trial) {
    Preparation preparation = trial.recipe().preparation();
    return new Workload(
        trial.network(),
        trial.dataset(),
        preparation.trainingExamples(),
        preparation.holdout(),
        preparation.testExamples());
  }
}
