package nish.driver.export;

import java.util.List;
import java.util.Optional;
import nish.driver.results.TrialRecord;
import nish.worker.trial.TrialOutcome;

/** Where a trial stands, and how it ended. */
final class StandingColumns {

  static final List<Column<TrialRecord>> ALL =
      List.of(
          Column.text("state", record -> record.state().toString()),
          Column.whole("attempt", TrialRecord::attempt),
          Column.whole("losses", TrialRecord::losses),
          Column.wholeIfAny(
              "ended_in_epoch", record -> record.outcome().flatMap(StandingColumns::epoch)),
          Column.text("reason", record -> record.outcome().map(StandingColumns::reason).orElse("")),
          Column.timeIfAny("started", TrialRecord::started),
          Column.timeIfAny("finished", TrialRecord::finished));

  private StandingColumns() {}

  private static Optional<Long> epoch(TrialOutcome outcome) {
    if (outcome instanceof TrialOutcome.Stopped stopped) {
      return Optional.of((long) stopped.epoch());
    } else if (outcome instanceof TrialOutcome.Diverged diverged) {
      return Optional.of((long) diverged.epoch());
    }
    return Optional.empty();
  }

  private static String reason(TrialOutcome outcome) {
    return outcome instanceof TrialOutcome.Failed failed ? failed.reason() : "";
  }
}
