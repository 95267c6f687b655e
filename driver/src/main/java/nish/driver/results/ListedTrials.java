package nish.driver.results;

import java.util.List;
import nish.worker.trial.Trial;
import org.flywaydb.core.api.MigrationVersion;
import org.flywaydb.core.api.migration.Context;
import org.flywaydb.core.api.migration.JavaMigration;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/**
 * Gives each trial of a sweep, where the sweep lists it, what lists are filtered by. How an
 * activation is called, and whether a trial's id is today's, Java alone knows: those of another id
 * are listed no more.
 */
final class ListedTrials implements JavaMigration {

  private static final List<String> COLUMNS =
      List.of(
          "activation TEXT NOT NULL DEFAULT ''",
          "t DOUBLE PRECISION",
          "network TEXT NOT NULL DEFAULT ''",
          "dataset TEXT NOT NULL DEFAULT ''",
          "seed BIGINT NOT NULL DEFAULT 0");

  @Override
  public void migrate(Context context) {
    Jdbi.create(context.getConnection()).useHandle(ListedTrials::migrate);
  }

  private static void migrate(Handle handle) {
    COLUMNS.forEach(column -> handle.execute("ALTER TABLE sweep_trial ADD COLUMN " + column));
    List<Trial> trials = TrialQuery.listed(handle);
    var rows =
        handle.prepareBatch(
            """
            UPDATE sweep_trial SET activation = :activation, t = :t, network = :network,
              dataset = :dataset, seed = :seed
            WHERE trial_id = :trial
            """);
    trials.forEach(trial -> MemberColumns.bind(trial, rows).add());
    rows.execute();
    handle.execute("DELETE FROM sweep_trial WHERE activation = ''");
  }

  @Override
  public MigrationVersion getVersion() {
    return MigrationVersion.fromVersion("6.1");
  }

  @Override
  public String getDescription() {
    return "listed trials";
  }

  @Override
  public Integer getChecksum() {
    return null;
  }

  @Override
  public boolean canExecuteInTransaction() {
    return true;
  }
}
