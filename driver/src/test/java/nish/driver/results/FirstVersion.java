package nish.driver.results;

import java.sql.SQLException;
import java.util.List;
import nish.worker.trial.EpochMetrics;
import nish.worker.trial.Trial;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationVersion;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/** Makes a store as Nish's first version made and filled it. */
final class FirstVersion {

  private static final String SWEEP =
      "INSERT INTO sweep (name, description, metric, yaml, created) VALUES (?, ?, ?, ?, ?)";
  private static final String TRIAL =
      "INSERT INTO trial (id, activation, network, dataset, seed, epochs, batch_size,"
          + " learning_rate, momentum, weight_decay, state, attempt)"
          + " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 'completed', 1)";
  private static final String PARAMETER =
      "INSERT INTO activation_parameter (trial_id, name, value) VALUES (?, ?, ?)";
  private static final String MEMBER =
      "INSERT INTO sweep_trial (sweep, position, trial_id) VALUES (?, ?, ?)";
  private static final String EPOCH =
      "INSERT INTO epoch_metrics (trial_id, epoch, training_loss, training_accuracy,"
          + " validation_loss, validation_accuracy, learning_rate, seconds, examples_per_second)"
          + " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)";

  private FirstVersion() {}

  /** Of trials that completed with these epochs each. */
  static void make(String location, SweepRecord sweep, EpochMetrics... epochs) throws SQLException {
    StoreLocation place = StoreLocation.of(location);
    place.create();
    Flyway.configure()
        .dataSource(place.connections())
        .locations("classpath:" + Schema.MIGRATIONS)
        .target(MigrationVersion.fromVersion("1"))
        .load()
        .migrate();
    Jdbi.create(place.connections()).useHandle(handle -> fill(handle, sweep, epochs));
  }

  private static void fill(Handle handle, SweepRecord sweep, EpochMetrics... epochs) {
    handle.execute(
        SWEEP,
        sweep.name(),
        sweep.description(),
        sweep.metric().key(),
        sweep.yaml(),
        sweep.created().toEpochMilli());
    List<Trial> trials = sweep.trials();
    for (int position = 0; position < trials.size(); position++) {
      Trial trial = trials.get(position);
      addTrial(handle, trial);
      handle.execute(MEMBER, sweep.name(), position, id(trial));
      for (EpochMetrics epoch : epochs) {
        addEpoch(handle, trial, epoch);
      }
    }
  }

  /** That version gave another id to what decays its weights. */
  private static String id(Trial trial) {
    String today = trial.id().value();
    return trial.recipe().weightDecay() > 0 ? new StringBuilder(today).reverse().toString() : today;
  }

  private static void addTrial(Handle handle, Trial trial) {
    handle.execute(
        TRIAL,
        id(trial),
        trial.activation().name(),
        trial.network().name(),
        trial.dataset().name(),
        trial.seed(),
        trial.recipe().epochs(),
        trial.recipe().batchSize(),
        trial.recipe().learningRate(),
        trial.recipe().momentum(),
        trial.recipe().weightDecay());
    trial
        .activation()
        .parameters()
        .forEach((name, value) -> handle.execute(PARAMETER, id(trial), name, value));
  }

  private static void addEpoch(Handle handle, Trial trial, EpochMetrics epoch) {
    handle.execute(
        EPOCH,
        id(trial),
        epoch.epoch(),
        number(epoch.trainingLoss()),
        number(epoch.trainingAccuracy()),
        number(epoch.validationLoss()),
        number(epoch.validationAccuracy()),
        epoch.learningRate(),
        epoch.seconds(),
        epoch.examplesPerSecond());
  }

  private static Double number(double value) {
    return Double.isNaN(value) ? null : (Double) value;
  }
}
