package nish.worker.training;

import java.util.Optional;
import nish.worker.checkpoint.CheckpointStore;
import nish.worker.data.Dataset;
import nish.worker.data.DatasetCatalog;
import nish.worker.trial.EpochListener;
import nish.worker.trial.EpochMetrics;
import nish.worker.trial.Provenance;
import nish.worker.trial.Trial;
import nish.worker.trial.TrialOutcome;

/**
 * Trains trials. Two trials may be trained at once, on a thread each, by one trainer or by two:
 * they share nothing but the datasets' bytes.
 */
public final class Trainer {

  private final DatasetCatalog datasets;
  private final Optional<CheckpointStore> checkpoints;

  /** Keeps no checkpoints. */
  public Trainer(DatasetCatalog datasets) {
    this(datasets, Optional.empty());
  }

  /** Keeps checkpoints, and takes up trials where they were kept. */
  public Trainer(DatasetCatalog datasets, CheckpointStore checkpoints) {
    this(datasets, Optional.of(checkpoints));
  }

  private Trainer(DatasetCatalog datasets, Optional<CheckpointStore> checkpoints) {
    this.datasets = datasets;
    this.checkpoints = checkpoints;
  }

  /**
   * Trains a trial on the calling thread, from its first epoch or its last checkpoint to its last
   * epoch, or until the listener ends it, a loss or a parameter is no longer finite, or the thread
   * is interrupted ({@code Cancelled}, the interrupt kept). The listener hears of all epochs, those
   * before the checkpoint too.
   *
   * @throws nish.worker.data.DataException if the dataset cannot be had, or has too few examples
   * @throws IllegalArgumentException if the activation or the network is unknown
   */
  public TrialOutcome train(Trial trial, EpochListener listener) {
    Dataset dataset = datasets.open(trial);
    Backend backend = Backend.require();
    try (SharedProcess.Stay stay = SharedProcess.THIS.begin(backend.deviceOrdinal())) {
      TrialRun run = new TrialRun(trial, dataset, datasets.root());
      Training measured = new MeasuredTraining(run, stay);
      return train(trial, measured, backend.provenance(trial, dataset), listener);
    }
  }

  /**
   * The same, where another takes the epochs.
   *
   * @param run at the trial's beginning
   * @param provenance what computes the epochs
   */
  public TrialOutcome train(
      Trial trial, Training run, Provenance provenance, EpochListener listener) {
    KeptTrial kept = KeptTrial.resume(checkpoints, trial, provenance, run.network());
    if (kept.resumedAfter() > 0) {
      listener.onResume(kept.resumedAfter());
    }
    for (int epoch = 0; epoch < kept.resumedAfter(); epoch++) {
      Optional<TrialOutcome> end = end(run, kept.epoch(epoch), listener);
      if (end.isPresent()) {
        return end.get();
      }
    }
    return goOn(trial, run, kept, listener);
  }

  private static TrialOutcome goOn(
      Trial trial, Training run, KeptTrial kept, EpochListener listener) {
    int epochs = trial.recipe().epochs();
    for (int epoch = kept.resumedAfter(); epoch < epochs; epoch++) {
      EpochMetrics metrics = run.epoch(epoch, listener::onProgress);
      Optional<TrialOutcome> end = end(run, metrics, listener);
      if (end.isEmpty() || end.get() instanceof TrialOutcome.Stopped) {
        kept.done(metrics, end.isPresent() || epoch == epochs - 1);
      } else if (isCancelledBetweenEpochs(end.get())) {
        kept.interrupted(metrics);
      }
      if (end.isPresent()) {
        return end.get();
      }
    }
    return new TrialOutcome.Completed();
  }

  private static boolean isCancelledBetweenEpochs(TrialOutcome end) {
    return end instanceof TrialOutcome.Cancelled && !Thread.currentThread().isInterrupted();
  }

  /** Reports an epoch, and tells whether and how the trial ends with it. */
  private static Optional<TrialOutcome> end(
      Training run, EpochMetrics metrics, EpochListener listener) {
    if (Thread.currentThread().isInterrupted()) {
      return Optional.of(new TrialOutcome.Cancelled());
    }
    EpochListener.Answer answer = listener.onEpoch(metrics);
    return hasFiniteLosses(metrics) && run.hasFiniteParameters()
        ? end(metrics.epoch(), answer)
        : Optional.of(new TrialOutcome.Diverged(metrics.epoch()));
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
