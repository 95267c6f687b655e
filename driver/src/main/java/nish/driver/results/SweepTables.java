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
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.StatementContext;

/** The sweeps and which trials they have, within one transaction. */
final class SweepTables {

  private final Handle handle;

  SweepTables(Handle handle) {
    this.handle = handle;
  }

  void save(SweepRecord sweep, CodeVersion code) {
    boolean isChanged = saveHead(sweep);
    new SweepVersionTables(handle, sweep.name()).keep(sweep, code);
    new TrialTables(handle).add(sweep.trials());
    Members members = new Members(handle, sweep.name());
    if (isChanged || !members.are(sweep.trials())) {
      members.replace(sweep.metric(), sweep.trials());
    }
  }

  /** Whether it is new or anything of it is; locks it. */
  private boolean saveHead(SweepRecord sweep) {
    return handle
            .createUpdate(
                """
            INSERT INTO sweep (name, description, metric, yaml, created)
            VALUES (:name, :description, :metric, :yaml, :created)
            ON CONFLICT (name) DO UPDATE SET
              description = excluded.description, metric = excluded.metric,
              created = CASE WHEN sweep.yaml = excluded.yaml
                THEN sweep.created ELSE excluded.created END,
              yaml = excluded.yaml
            WHERE sweep.yaml <> excluded.yaml OR sweep.description <> excluded.description
              OR sweep.metric <> excluded.metric
            """)
            .bind("name", sweep.name())
            .bind("description", sweep.description())
            .bind("metric", sweep.metric().key())
            .bind("yaml", sweep.yaml())
            .bind("created", sweep.created().toEpochMilli())
            .execute()
        > 0;
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
            SELECT sweep, state, COUNT(*) AS trials FROM sweep_trial GROUP BY sweep, state
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
    return head(name).map(head -> head.with(TrialQuery.planned(handle, name)));
  }

  Optional<SweepHead> head(String name) {
    return handle
        .createQuery("SELECT * FROM sweep WHERE name = :name")
        .bind("name", name)
        .map(SweepTables::head)
        .findOne();
  }

  private static SweepHead head(ResultSet row, StatementContext context) throws SQLException {
    return new SweepHead(
        row.getString("name"),
        row.getString("description"),
        Metric.named(row.getString("metric")),
        row.getString("yaml"),
        Instant.ofEpochMilli(row.getLong("created")));
  }
}
