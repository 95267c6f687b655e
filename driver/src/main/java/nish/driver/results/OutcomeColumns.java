package nish.driver.results;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import nish.worker.trial.TrialOutcome;
import org.jdbi.v3.core.statement.StatementContext;

/** A trial's state and outcome as its row has them; NULL where a state has no epoch or reason. */
record OutcomeColumns(TrialState state, Integer epoch, String reason) {

  static OutcomeColumns of(TrialOutcome outcome) {
    TrialState state = TrialState.of(outcome);
    if (outcome instanceof TrialOutcome.Stopped stopped) {
      return new OutcomeColumns(state, stopped.epoch(), null);
    } else if (outcome instanceof TrialOutcome.Diverged diverged) {
      return new OutcomeColumns(state, diverged.epoch(), null);
    } else if (outcome instanceof TrialOutcome.Failed failed) {
      return new OutcomeColumns(state, null, StoredText.of(failed.reason()));
    }
    return new OutcomeColumns(state, null, null);
  }

  static OutcomeColumns read(ResultSet row, StatementContext context) throws SQLException {
    int epoch = row.getInt("outcome_epoch");
    boolean hasEpoch = !row.wasNull();
    return new OutcomeColumns(
        TrialState.of(row.getString("state")),
        hasEpoch ? epoch : null,
        row.getString("outcome_reason"));
  }

  Optional<TrialOutcome> outcome() {
    return switch (state) {
      case PENDING, RUNNING -> Optional.empty();
      case COMPLETED -> Optional.of(new TrialOutcome.Completed());
      case STOPPED -> Optional.of(new TrialOutcome.Stopped(epoch));
      case DIVERGED -> Optional.of(new TrialOutcome.Diverged(epoch));
      case FAILED -> Optional.of(new TrialOutcome.Failed(reason));
      case CANCELLED -> Optional.of(new TrialOutcome.Cancelled());
    };
  }
}
