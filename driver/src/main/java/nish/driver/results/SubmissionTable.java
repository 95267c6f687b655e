package nish.driver.results;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.StatementContext;

/** Submissions, within one transaction. */
record SubmissionTable(Handle handle) {

  void keep(Submission submission) {
    handle
        .createUpdate(
            """
            INSERT INTO submission (sweep, owner, priority, submitted, wanted)
            VALUES (:sweep, :owner, :priority, :submitted, :wanted)
            ON CONFLICT (sweep) DO UPDATE SET owner = excluded.owner, priority = excluded.priority,
              submitted = excluded.submitted, wanted = excluded.wanted
            """)
        .bind("sweep", submission.sweep())
        .bind("owner", submission.owner())
        .bind("priority", submission.priority())
        .bind("submitted", submission.submitted().toEpochMilli())
        .bind("wanted", submission.isWanted() ? 1 : 0)
        .execute();
  }

  Optional<Submission> of(String sweep) {
    return handle
        .createQuery("SELECT * FROM submission WHERE sweep = :sweep")
        .bind("sweep", sweep)
        .map(SubmissionTable::read)
        .findOne();
  }

  List<Submission> wanted() {
    return handle
        .createQuery("SELECT * FROM submission WHERE wanted = 1 ORDER BY submitted, sweep")
        .map(SubmissionTable::read)
        .list();
  }

  private static Submission read(ResultSet row, StatementContext context) throws SQLException {
    return new Submission(
        row.getString("sweep"),
        row.getString("owner"),
        row.getString("priority"),
        Instant.ofEpochMilli(row.getLong("submitted")),
        row.getInt("wanted") == 1);
  }
}
