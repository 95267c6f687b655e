package nish.driver.results;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.StatementContext;

/** A sweep's versions, within one transaction that has locked the sweep. */
final class SweepVersionTables {

  private static final String HAS_RESULTS =
      """
      SELECT 1 FROM sweep_trial JOIN trial ON id = trial_id
      WHERE sweep = :sweep
        AND (trial.state NOT IN ('pending', 'running') OR last_epoch IS NOT NULL) LIMIT 1
      """;

  private final Handle handle;
  private final String sweep;

  SweepVersionTables(Handle handle, String sweep) {
    this.handle = handle;
    this.sweep = sweep;
  }

  /** In their order. */
  List<SweepVersion> all() {
    return handle
        .createQuery("SELECT * FROM sweep_version WHERE sweep = :sweep ORDER BY number")
        .bind("sweep", sweep)
        .map(SweepVersionTables::read)
        .list();
  }

  /**
   * Keeps what is saved: as the only version until there is a result, and after that another text
   * as another version. To be called before the sweep's trials are replaced.
   */
  void keep(SweepRecord saved, CodeVersion code) {
    List<SweepVersion> versions = all();
    if (versions.isEmpty()) {
      add(new SweepVersion(1, saved.yaml(), code, saved.created(), false));
      return;
    }
    SweepVersion last = versions.get(versions.size() - 1);
    boolean isSame = last.yaml().equals(saved.yaml());
    Instant created = isSame ? last.created() : saved.created();
    if (last.number() == 1 && !hasResults()) {
      replaceFirst(new SweepVersion(1, saved.yaml(), code, created, false));
    } else if (!isSame) {
      add(new SweepVersion(last.number() + 1, saved.yaml(), code, created, true));
    }
  }

  private boolean hasResults() {
    return handle
        .createQuery(HAS_RESULTS)
        .bind("sweep", sweep)
        .mapTo(Integer.class)
        .findOne()
        .isPresent();
  }

  private void add(SweepVersion version) {
    write(
        """
        INSERT INTO sweep_version
          (sweep, number, yaml, revision, libraries, created, after_results)
        VALUES (:sweep, :number, :yaml, :revision, :libraries, :created, :afterResults)
        """,
        version);
  }

  private void replaceFirst(SweepVersion version) {
    write(
        """
        UPDATE sweep_version SET yaml = :yaml, revision = :revision, libraries = :libraries,
          created = :created, after_results = :afterResults
        WHERE sweep = :sweep AND number = :number
        """,
        version);
  }

  private void write(String sql, SweepVersion version) {
    handle
        .createUpdate(sql)
        .bind("sweep", sweep)
        .bind("number", version.number())
        .bind("yaml", version.yaml())
        .bind("revision", version.code().revision())
        .bind("libraries", version.code().libraries())
        .bind("created", version.created().toEpochMilli())
        .bind("afterResults", version.afterResults() ? 1 : 0)
        .execute();
  }

  private static SweepVersion read(ResultSet row, StatementContext context) throws SQLException {
    return new SweepVersion(
        row.getInt("number"),
        row.getString("yaml"),
        new CodeVersion(row.getString("revision"), row.getString("libraries")),
        Instant.ofEpochMilli(row.getLong("created")),
        row.getInt("after_results") == 1);
  }
}
