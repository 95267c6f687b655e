package nish.driver.cli;

import java.util.ArrayList;
import java.util.List;
import nish.driver.run.SweepMonitor;
import nish.worker.trial.EpochListener;
import nish.worker.trial.EpochMetrics;
import nish.worker.trial.Trial;

/** Keeps and shows the epochs of a trial that is trained again, as far as they are asked for. */
final class AgainTraining implements EpochListener {

  private final Trial trial;
  private final int lastEpoch;
  private final SweepMonitor monitor;
  private final List<EpochMetrics> epochs = new ArrayList<>();

  AgainTraining(Trial trial, int lastEpoch, SweepMonitor monitor) {
    this.trial = trial;
    this.lastEpoch = lastEpoch;
    this.monitor = monitor;
  }

  @Override
  public Answer onEpoch(EpochMetrics metrics) {
    epochs.add(metrics);
    monitor.epochDone(trial, metrics);
    return metrics.epoch() < lastEpoch ? Answer.GO_ON : Answer.STOP;
  }

  @Override
  public void onProgress(double done) {
    monitor.progressed(trial, done);
  }

  List<EpochMetrics> epochs() {
    return List.copyOf(epochs);
  }
}
