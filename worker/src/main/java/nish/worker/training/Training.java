package nish.worker.training;

import nish.worker.trial.EpochMetrics;
import org.deeplearning4j.nn.graph.ComputationGraph;

/** What trains a trial's network, epoch after epoch: a thread, or several executors. */
public interface Training {

  /** Told how many epochs are done so far, with the running one's share as the fraction. */
  @FunctionalInterface
  interface Progress {
    void done(double epochs);
  }

  /** Trains an epoch and judges what it led to; an interrupt ends it early. */
  EpochMetrics epoch(int epoch, Progress progress);

  /** As it is between two epochs; what is changed in it, the next epoch goes on from. */
  ComputationGraph network();

  /**
   * Whether all parameters are finite. The loss does not tell of all that are not: a rectifier
   * makes 0 of −∞.
   */
  default boolean hasFiniteParameters() {
    return Double.isFinite(network().params().sumNumber().doubleValue());
  }
}
