package nish.driver.results;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import nish.worker.trial.TrialId;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.StatementContext;
import org.jdbi.v3.core.statement.Update;

/** What became of each attempt, the live one and those before, within one transaction. */
final class AttemptLog {

  private final Handle handle;
  private final Attempt attempt;
  private final Clock clock;

  AttemptLog(Handle handle, Attempt attempt, Clock clock) {
    this.handle = handle;
    this.attempt = attempt;
    this.clock = clock;
  }

  void begin(String host) {
    update(
            """
            INSERT INTO attempt (trial_id, number, host, started, reason, log)
            VALUES (:trial, :number, :host, :now, '', '')
            """)
        .bind("host", host)
        .bind("now", clock.millis())
        .execute();
  }

  /** Ends those that a later one comes after. */
  void supersede() {
    update(
            """
            UPDATE attempt SET ending = 'superseded', finished = :now
            WHERE trial_id = :trial AND number < :number AND ending IS NULL
            """)
        .bind("now", clock.millis())
        .execute();
  }

  void end(String ending, String reason) {
    update(
            """
            UPDATE attempt SET ending = :ending, reason = :reason, finished = :now
            WHERE trial_id = :trial AND number = :number AND ending IS NULL
            """)
        .bind("ending", ending)
        .bind("reason", reason == null ? "" : StoredText.of(reason))
        .bind("now", clock.millis())
        .execute();
  }

  /** Whether there is such an attempt. */
  boolean explain(String reason, String log) {
    return update(
                """
            UPDATE attempt SET log = :log, reason = CASE WHEN :reason = '' THEN reason ELSE :reason END
            WHERE trial_id = :trial AND number = :number
            """)
            .bind("reason", StoredText.of(reason))
            .bind("log", StoredText.of(log))
            .execute()
        > 0;
  }

  boolean isEnded(AttemptState state) {
    return of(handle, attempt.trial()).stream()
        .anyMatch(known -> known.number() == attempt.number() && known.state() == state);
  }

  static List<AttemptRecord> of(Handle handle, TrialId trial) {
    return handle
        .createQuery("SELECT * FROM attempt WHERE trial_id = :trial ORDER BY number")
        .bind("trial", trial.value())
        .map(AttemptLog::record)
        .list();
  }

  private static AttemptRecord record(ResultSet row, StatementContext context) throws SQLException {
    long finished = row.getLong("finished");
    Optional<Instant> end =
        row.wasNull() ? Optional.empty() : Optional.of(Instant.ofEpochMilli(finished));
    return new AttemptRecord(
        row.getInt("number"),
        AttemptState.of(row.getString("ending")),
        row.getString("host"),
        Instant.ofEpochMilli(row.getLong("started")),
        end,
        row.getString("reason"),
        row.getString("log"));
  }

  private Update update(String sql) {
    return handle
        .createUpdate(sql)
        .bind("trial", attempt.trial().value())
        .bind("number", attempt.number());
  }
}
