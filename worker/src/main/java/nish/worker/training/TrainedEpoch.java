package nish.worker.training;

import nish.worker.trial.EpochMetrics;
import nish.worker.trial.Recipe;

/**
 * What training an epoch showed and took.
 *
 * @param loss mean cross-entropy of the true classes, each example's taken before its own step
 * @param accuracy likewise
 * @param examples fewer than there are, where the loss was no longer finite
 * @param seconds of wall time
 * @param waitingSeconds of these, in which a step waited for its batch
 */
public record TrainedEpoch(
    double loss, double accuracy, long examples, double seconds, double waitingSeconds) {

  /** From its steps. */
  public static TrainedEpoch of(Stint stint, double seconds) {
    Tally tally = stint.tally();
    return new TrainedEpoch(
        tally.loss(), tally.accuracy(), tally.examples(), seconds, stint.waitingSeconds());
  }

  /**
   * With what it led to.
   *
   * @param wallSeconds of training and judging
   */
  public EpochMetrics judged(int epoch, Recipe recipe, Judgement judgement, double wallSeconds) {
    return new EpochMetrics(
        epoch,
        loss,
        accuracy,
        judgement.validation().loss(),
        judgement.validation().accuracy(),
        judgement.test().loss(),
        judgement.test().accuracy(),
        recipe.learningRates().at(epoch),
        wallSeconds,
        examplesPerSecond(),
        waitingSeconds);
  }

  public double examplesPerSecond() {
    return examples / seconds;
  }
}
