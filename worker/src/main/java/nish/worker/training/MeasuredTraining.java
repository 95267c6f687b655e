package nish.worker.training;

import nish.worker.trial.EpochMetrics;
import org.deeplearning4j.nn.graph.ComputationGraph;

/** Tells of each epoch what it used of its process. */
record MeasuredTraining(Training training, SharedProcess.Stay stay) implements Training {

  @Override
  public EpochMetrics epoch(int epoch, Progress progress) {
    return training.epoch(epoch, progress).with(stay.endEpoch());
  }

  @Override
  public ComputationGraph network() {
    return training.network();
  }

  @Override
  public boolean hasFiniteParameters() {
    return training.hasFiniteParameters();
  }
}
