package nish.worker.training;

import java.util.Optional;
import nish.worker.data.DatasetCatalog;
import nish.worker.trial.EpochListener;
import nish.worker.trial.EpochMetrics;
import nish.worker.trial.Trial;
import nish.worker.trial.TrialOutcome;

/**
 * Trains trials. Two trials may be trained at once, on a thread each, by one trainer or by two:
 * they share nothing but the datasets' bytes.
 */
public final class Trainer {

  private final DatasetCatalog datasets;

  public Trainer(DatasetCatalog datasets) {
    this.datasets = datasets;
  }

  /**
   * Trains a trial on the calling thread, from its first epoch to its last, or until the listener
   * ends it, a loss or a parameter is no longer finite, or the thread is interrupted ({@code
   * Cancelled}, the interrupt kept).
   *
   * @throws nish.worker.data.DataException if the dataset cannot be had, or has too few examples
   * @throws IllegalArgumentException if the activation or the network is unknown
   */
  public TrialOutcome train(Trial trial, EpochListener listener) {
    TrialRun run = new TrialRun(trial, datasets.open(trial), datasets.root());
    for (int epoch = 0; epoch < trial.recipe().epochs(); epoch++) {
      EpochMetrics metrics = run.epoch(epoch, listener::onProgress);
      if (Thread.currentThread().isInterrupted()) {
        return new TrialOutcome.Cancelled();
      }
      EpochListener.Answer answer = listener.onEpoch(metrics);
      if (!hasFiniteLosses(metrics) || !run.hasFiniteParameters()) {
        return new TrialOutcome.Diverged(epoch);
      }
      Optional<TrialOutcome> end = end(epoch, answer);
      if (end.isPresent()) {
        return end.get();
      }
    }
    return new TrialOutcome.Completed();
  }

  private static boolean hasFiniteLosses(EpochMetrics metrics) {
    return Double.isFinite(metrics.trainingLoss()) && Double.isFinite(metrics.validationLoss());
  }

  private static Optional<TrialOutcome> end(int epoch, EpochListener.Answer answer) {
    return switch (answer) {
      case GO_ON -> Optional.empty();
      case STOP -> Optional.of(new TrialOutcome.Stopped(epoch));
      case CANCELLED -> Optional.of(new TrialOutcome.Cancelled());
    };
  }
}
