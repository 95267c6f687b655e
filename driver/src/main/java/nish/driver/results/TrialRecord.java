package nish.driver.results;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import nish.worker.trial.EpochMetrics;
import nish.worker.trial.Provenance;
import nish.worker.trial.Trial;
import nish.worker.trial.TrialId;
import nish.worker.trial.TrialOutcome;

/**
 * All that is known of a trial: what it is, where it stands, and what its live attempt has shown.
 *
 * @param attempt number of the live attempt, from 1; 0 before the first
 * @param losses attempts that were lost since the trial was last asked for
 * @param outcome of an attempt that has ended
 * @param provenance of an attempt that has ended and knew it
 * @param started when the live attempt started
 * @param finished when it ended
 * @param epochs of the live attempt, in order
 */
public record TrialRecord(
    Trial trial,
    TrialState state,
    int attempt,
    int losses,
    Optional<TrialOutcome> outcome,
    Optional<Provenance> provenance,
    Optional<Instant> started,
    Optional<Instant> finished,
    List<EpochMetrics> epochs) {

  public TrialRecord {
    epochs = List.copyOf(epochs);
  }

  /** A trial that no one has tried yet. */
  public static TrialRecord pending(Trial trial) {
    return new TrialRecord(
        trial,
        TrialState.PENDING,
        0,
        0,
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        List.of());
  }

  /** The same, had it shown these epochs. */
  TrialRecord with(List<EpochMetrics> others) {
    return new TrialRecord(
        trial, state, attempt, losses, outcome, provenance, started, finished, others);
  }

  public TrialId id() {
    return trial.id();
  }

  /** The last epoch that was reported. */
  public Optional<EpochMetrics> lastEpoch() {
    return epochs.isEmpty() ? Optional.empty() : Optional.of(epochs.get(epochs.size() - 1));
  }
}
