package nish.driver.results;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import nish.worker.trial.Trial;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationVersion;

/** Fills a store of the version before lists with a large sweep, by bulk inserts. */
final class ScaleFill implements AutoCloseable {

  private static final String VERSION = "6";
  private static final int AT_ONCE = 500;
  private static final int TOGETHER = 1024;
  private static final long MORNING = Samples.MONDAY.toEpochMilli();

  private static final String TRIAL =
      "id, activation, network, dataset, seed, epochs, batch_size, learning_rate, momentum,"
          + " weight_decay, state, attempt, run, started, finished, outcome_reason";
  private static final String ATTEMPT =
      "trial_id, number, host, started, finished, ending, reason, log";
  private static final String PROVENANCE =
      "trial_id, revision, libraries, backend, layers, device, threads, dataset_digest, host";

  /** Accuracies that rise towards each trial's own limit, of trials from a position to another. */
  private static final String EPOCHS =
      """
      INSERT INTO epoch_metrics (trial_id, epoch, training_loss, training_accuracy,
        validation_loss, validation_accuracy, learning_rate, seconds, examples_per_second,
        waiting_seconds, trials_in_process, trials_on_device)
      SELECT trial_id, epoch, 2 - accuracy, accuracy, 2.1 - accuracy, accuracy - 0.02,
        0.05, 12.5, 4000, 0.1, 1, 1
      FROM (SELECT trial_id, position, epoch,
          (0.85 + position * 7919 %% 997 / 9970.0) * (1 - EXP(-0.2 - epoch / 8.0))
            + (position * 31 + epoch * 7817) %% 1009 / 250000.0 AS accuracy
        FROM sweep_trial, numbers
        WHERE position >= %d AND position < %d AND position %% 100 <> 58) AS shown
      ORDER BY position / 64, epoch, position
      """;

  private final Connection connection;
  private final boolean isPostgres;

  private ScaleFill(StoreLocation place) throws SQLException {
    this.connection = place.connections().getConnection();
    this.isPostgres = place instanceof PostgresUrl;
    try (Statement statement = connection.createStatement()) {
      statement.execute(
          isPostgres ? "SET session_replication_role = replica" : "PRAGMA foreign_keys = OFF");
    }
    connection.setAutoCommit(false);
  }

  static void fill(String location, ScaleSweep sweep) throws SQLException {
    StoreLocation place = StoreLocation.of(location);
    place.create();
    Flyway.configure()
        .dataSource(place.connections())
        .locations("classpath:" + Schema.MIGRATIONS)
        .target(MigrationVersion.fromVersion(VERSION))
        .load()
        .migrate();
    try (ScaleFill fill = new ScaleFill(place)) {
      fill.sweep(sweep.record());
      fill.epochs(sweep);
      if (fill.isPostgres) {
        fill.analyze();
      }
    }
  }

  private void sweep(SweepRecord sweep) throws SQLException {
    try (Rows rows = rows("sweep", "name, description, metric, yaml, created")) {
      rows.add(sweep.name(), "", sweep.metric().key(), sweep.yaml(), MORNING);
    }
    List<Trial> trials = sweep.trials();
    each(trials, "trial", TRIAL, ScaleFill::addTrial);
    each(
        trials,
        "activation_parameter",
        "trial_id, name, value",
        (trial, position, rows) -> {
          for (var parameter : trial.activation().parameters().entrySet()) {
            rows.add(trial.id().value(), parameter.getKey(), parameter.getValue());
          }
        });
    each(
        trials,
        "sweep_trial",
        "sweep, position, trial_id",
        (trial, position, rows) -> rows.add(ScaleSweep.NAME, position, trial.id().value()));
    each(trials, "attempt", ATTEMPT, ScaleFill::addAttempt);
    each(trials, "provenance", PROVENANCE, ScaleFill::addProvenance);
    connection.commit();
  }

  private interface Adding {
    void add(Trial trial, int position, Rows rows) throws SQLException;
  }

  private void each(List<Trial> trials, String table, String columns, Adding adding)
      throws SQLException {
    try (Rows rows = rows(table, columns)) {
      for (int position = 0; position < trials.size(); position++) {
        adding.add(trials.get(position), position, rows);
      }
    }
  }

  private static void addTrial(Trial trial, int position, Rows rows) throws SQLException {
    TrialState state = ScaleSweep.state(position);
    rows.add(
        trial.id().value(),
        trial.activation().name(),
        trial.network().toString(),
        trial.dataset().toString(),
        trial.seed(),
        trial.recipe().epochs(),
        trial.recipe().batchSize(),
        trial.recipe().learningRate(),
        trial.recipe().momentum(),
        trial.recipe().weightDecay(),
        state.toString(),
        isTried(position) ? 1 : 0,
        isTried(position) ? "run" : null,
        isTried(position) ? begun(position) : null,
        isTried(position) ? begun(position) + 60_000 : null,
        state == TrialState.FAILED ? "disk full" : null);
  }

  private static void addAttempt(Trial trial, int position, Rows rows) throws SQLException {
    if (isTried(position)) {
      rows.add(
          trial.id().value(),
          1,
          "host-7",
          begun(position),
          begun(position) + 60_000,
          ScaleSweep.state(position).toString(),
          "",
          "");
    }
  }

  private static void addProvenance(Trial trial, int position, Rows rows) throws SQLException {
    if (isTried(position)) {
      rows.add(
          trial.id().value(),
          "a53ae32",
          "DL4J 1",
          "CpuBackend AVX2",
          "oneDNN",
          "Xeon",
          2,
          "abc",
          "host-7");
    }
  }

  /** Two run at once. */
  private static long begun(int position) {
    return MORNING + 30_000L * position;
  }

  private static boolean isTried(int position) {
    return ScaleSweep.state(position) != TrialState.PENDING;
  }

  /** As they would come: an epoch of many trials, then the next. */
  private void epochs(ScaleSweep sweep) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute("CREATE TEMPORARY TABLE numbers (epoch INTEGER)");
      for (int epoch = 0; epoch < sweep.epochs(); epoch++) {
        statement.execute("INSERT INTO numbers VALUES (" + epoch + ")");
      }
      for (int first = 0; first < sweep.size(); first += TOGETHER) {
        statement.execute(EPOCHS.formatted(first, first + TOGETHER));
        connection.commit();
      }
    }
  }

  private void analyze() throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute("ANALYZE");
    }
    connection.commit();
  }

  private Rows rows(String table, String columns) throws SQLException {
    return new Rows(connection, table, columns, AT_ONCE);
  }

  @Override
  public void close() throws SQLException {
    connection.close();
  }

  /** Rows of one table that are written many at a time. */
  private static final class Rows implements AutoCloseable {

    private final PreparedStatement statement;
    private final int atOnce;
    private int waiting;

    private Rows(Connection connection, String table, String columns, int atOnce)
        throws SQLException {
      String places = columns.replaceAll("\\w+", "?");
      this.statement =
          connection.prepareStatement(
              "INSERT INTO %s (%s) VALUES (%s)".formatted(table, columns, places));
      this.atOnce = atOnce;
    }

    private void add(Object... values) throws SQLException {
      for (int place = 0; place < values.length; place++) {
        statement.setObject(place + 1, values[place]);
      }
      statement.addBatch();
      if (++waiting == atOnce) {
        write();
      }
    }

    private void write() throws SQLException {
      statement.executeBatch();
      waiting = 0;
    }

    @Override
    public void close() throws SQLException {
      write();
      statement.close();
    }
  }
}
