package nish.driver.results;

import java.sql.ResultSet;
import java.sql.SQLException;
import nish.worker.trial.TrialId;
import org.jdbi.v3.core.statement.StatementContext;

/** A row of a sweep's list. */
record ListedTrial(TrialId trial, TrialState state, int position, double place, long changed) {

  static final String COLUMNS = "trial_id, state, position, place, changed";

  static ListedTrial read(ResultSet row, StatementContext context) throws SQLException {
    return new ListedTrial(
        new TrialId(row.getString("trial_id")),
        TrialState.of(row.getString("state")),
        row.getInt("position"),
        row.getDouble("place"),
        row.getLong("changed"));
  }

  TrialCursor cursor() {
    return new TrialCursor(place, position);
  }
}
