package nish.driver.results;

import java.time.Instant;
import java.util.Optional;
import nish.worker.trial.EpochMetrics;
import nish.worker.trial.Provenance;
import nish.worker.trial.Trial;
import nish.worker.trial.TrialId;
import nish.worker.trial.TrialOutcome;

/**
 * A trial's line in a list.
 *
 * @param position in its sweep, from 0
 * @param attempt number of the live attempt, from 1; 0 before the first
 * @param losses attempts that were lost since the trial was last asked for
 * @param host of the live attempt; empty where it is not known
 * @param provenance of an attempt that has ended and knew it
 * @param started when the live attempt started
 * @param finished when it ended
 * @param last epoch of the live attempt
 * @param best epoch of it by the sweep's metric
 */
public record TrialSummary(
    int position,
    Trial trial,
    TrialState state,
    int attempt,
    int losses,
    Optional<TrialOutcome> outcome,
    String host,
    Optional<Provenance> provenance,
    Optional<Instant> started,
    Optional<Instant> finished,
    Optional<EpochMetrics> last,
    Optional<EpochMetrics> best) {

  public TrialId id() {
    return trial.id();
  }
}
