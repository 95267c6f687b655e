package nish.driver.export;

import java.time.Instant;
import nish.driver.results.TrialRecord;
import nish.worker.trial.EpochMetrics;

/** When each epoch of a trial ended: its attempt's start, and the seconds of its epochs so far. */
final class TrialTimes {

  private final Instant started;
  private double seconds;

  TrialTimes(TrialRecord record) {
    this.started = record.started().orElse(Instant.EPOCH);
  }

  Instant started() {
    return started;
  }

  /** The next epoch's end, in milliseconds since 1970. */
  long endOf(EpochMetrics epoch) {
    seconds += Double.isFinite(epoch.seconds()) ? epoch.seconds() : 0;
    return started.toEpochMilli() + Math.round(1000 * seconds);
  }
}
