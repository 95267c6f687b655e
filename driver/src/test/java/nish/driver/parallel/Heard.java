package nish.driver.parallel;

import java.util.ArrayList;
import java.util.List;
import nish.worker.trial.EpochListener;
import nish.worker.trial.EpochMetrics;

/** Keeps what a trial shows, and may be lost. */
final class Heard implements EpochListener {

  private final int lostIn;
  private final List<List<Double>> results = new ArrayList<>();
  private final List<Double> progress = new ArrayList<>();

  /**
   * @param lostIn the epoch whose report does not reach the driver
   */
  Heard(int lostIn) {
    this.lostIn = lostIn;
  }

  Heard() {
    this(Integer.MAX_VALUE);
  }

  @Override
  public Answer onEpoch(EpochMetrics epoch) {
    if (epoch.epoch() == lostIn) {
      throw new IllegalStateException("lost");
    }
    results.add(
        List.of(
            epoch.trainingLoss(),
            epoch.trainingAccuracy(),
            epoch.validationLoss(),
            epoch.validationAccuracy(),
            epoch.testLoss(),
            epoch.testAccuracy(),
            epoch.learningRate()));
    return Answer.GO_ON;
  }

  @Override
  public void onProgress(double epochs) {
    progress.add(epochs);
  }

  /** Of each epoch all that does not depend on the clock; doubles are equal if their bits are. */
  List<List<Double>> results() {
    return results;
  }

  /** The same without the training loss. */
  List<List<Double>> judged() {
    return results.stream().map(epoch -> epoch.subList(1, epoch.size())).toList();
  }

  /** In training. */
  List<Double> losses() {
    return results.stream().map(epoch -> epoch.get(0)).toList();
  }

  List<Double> progress() {
    return progress;
  }
}
