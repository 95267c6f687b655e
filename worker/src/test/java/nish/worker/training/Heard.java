package nish.worker.training;

import java.util.ArrayList;
import java.util.List;
import nish.worker.trial.EpochListener;
import nish.worker.trial.EpochMetrics;
import nish.worker.trial.TrialOutcome;

/** Keeps all that a trial tells, and answers an epoch after the other as it was bidden. */
final class Heard implements EpochListener {

  private final List<Answer> answers;
  private final List<EpochMetrics> epochs = new ArrayList<>();
  private final List<Double> progress = new ArrayList<>();
  private boolean interrupts;
  private TrialOutcome outcome;

  /**
   * @param answers to the epochs in turn; {@code GO_ON} to all others
   */
  Heard(Answer... answers) {
    this.answers = List.of(answers);
  }

  Heard andInterruptsAfterTheFirstStep() {
    interrupts = true;
    return this;
  }

  @Override
  public Answer onEpoch(EpochMetrics metrics) {
    epochs.add(metrics);
    return epochs.size() <= answers.size() ? answers.get(epochs.size() - 1) : Answer.GO_ON;
  }

  @Override
  public void onProgress(double done) {
    progress.add(done);
    if (interrupts) {
      Thread.currentThread().interrupt();
    }
  }

  void ended(TrialOutcome how) {
    outcome = how;
  }

  TrialOutcome outcome() {
    return outcome;
  }

  List<EpochMetrics> epochs() {
    return epochs;
  }

  /** Of each epoch all that does not depend on the clock; doubles are equal if their bits are. */
  List<List<Double>> results() {
    return epochs.stream()
        .map(
            epoch ->
                List.of(
                    epoch.trainingLoss(),
                    epoch.trainingAccuracy(),
                    epoch.validationLoss(),
                    epoch.validationAccuracy(),
                    epoch.testLoss(),
                    epoch.testAccuracy(),
                    epoch.learningRate()))
        .toList();
  }

  List<Double> progress() {
    return progress;
  }
}
