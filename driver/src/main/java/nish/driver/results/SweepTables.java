package nish.driver.results;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nish.driver.spec.Metric;
import nish.worker.trial.Trial;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;

/** The sweeps and which trials they have, within one transaction. */
final class SweepTables {

  private final Handle handle;

  SweepTables(Handle handle) {
    this.handle = handle;
  }

  void save(SweepRecord sweep, CodeVersion code) {
    handle
        .createUpdate(
            """
            INSERT INTO sweep (name, description, metric, yaml, created)
            VALUES (:name, :description, :metric, :yaml, :created)
            ON CONFLICT (name) DO UPDATE SET
              description = excluded.description, metric = excluded.metric,
              created = CASE WHEN sweep.yaml = excluded.yaml
                THEN sweep.created ELSE excluded.created END,
              yaml = excluded.yaml
            """)
        .bind("name", sweep.name())
        .bind("description", sweep.description())
        .bind("metric", sweep.metric().key())
        .bind("yaml", sweep.yaml())
        .bind("created", sweep.created().toEpochMilli())
        .execute();
    new SweepVersionTables(handle, sweep.name()).keep(sweep, code);
    new TrialTables(handle).add(sweep.trials());
    replaceMembers(sweep);
  }

  private void replaceMembers(SweepRecord sweep) {
    handle
        .createUpdate("DELETE FROM sweep_trial WHERE sweep = :sweep")
        .bind("sweep", sweep.name())
        .execute();
    PreparedBatch rows =
        handle.prepareBatch(
            "INSERT INTO sweep_trial (sweep, position, trial_id) VALUES (:sweep, :position, :trial)");
    int position = 0;
    for (Trial trial : sweep.trials()) {
      rows.bind("sweep", sweep.name())
          .bind("position", position++)
          .bind("trial", trial.id().value())
          .add();
    }
    rows.execute();
  }

  List<SweepSummary> summaries() {
    Map<String, Map<TrialState, Integer>> counts = counts();
    return handle
        .createQuery("SELECT name, created FROM sweep ORDER BY created DESC, name")
        .map(
            (row, context) ->
                new SweepSummary(
                    row.getString("name"),
                    Instant.ofEpochMilli(row.getLong("created")),
                    counts.getOrDefault(row.getString("name"), Map.of())))
        .list();
  }

  private record Count(String sweep, TrialState state, int trials) {}

  private Map<String, Map<TrialState, Integer>> counts() {
    return handle
        .createQuery(
            """
            SELECT sweep, state, COUNT(*) AS trials FROM sweep_trial
            JOIN trial ON id = trial_id GROUP BY sweep, state
            """)
        .map(
            (row, context) ->
                new Count(
                    row.getString("sweep"),
                    TrialState.of(row.getString("state")),
                    row.getInt("trials")))
        .collect(groupingBy(Count::sweep, toMap(Count::state, Count::trials)));
  }

  Optional<String> newestName() {
    return handle
        .createQuery("SELECT name FROM sweep ORDER BY created DESC, name LIMIT 1")
        .mapTo(String.class)
        .findOne();
  }

  Optional<SweepRecord> byName(String name) {
    List<Trial> trials = TrialQuery.ofSweep(handle, name).stream().map(TrialRecord::trial).toList();
    return handle
        .createQuery("SELECT * FROM sweep WHERE name = :name")
        .bind("name", name)
        .map((row, context) -> record(row, trials))
        .findOne();
  }

  private static SweepRecord record(ResultSet row, List<Trial> trials) throws SQLException {
    return new SweepRecord(
        row.getString("name"),
        row.getString("description"),
        Metric.named(row.getString("metric")),
        row.getString("yaml"),
        Instant.ofEpochMilli(row.getLong("created")),
        trials);
  }
}
