package nish.driver.export;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import nish.driver.results.TrialRecord;
import nish.worker.trial.EpochMetrics;

/** What has a row: every epoch that a trial has shown, or every trial with its last epoch. */
public enum RowsOf {
  EPOCHS,
  TRIALS;

  Stream<Optional<EpochMetrics>> epochs(TrialRecord record) {
    return this == EPOCHS
        ? record.epochs().stream().map(Optional::of)
        : Stream.of(record.lastEpoch());
  }

  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
