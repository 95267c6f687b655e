package nish.driver.results;

import java.time.Clock;
import java.util.Optional;
import nish.worker.trial.EpochMetrics;
import nish.worker.trial.Provenance;
import nish.worker.trial.TrialId;
import nish.worker.trial.TrialOutcome;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Update;

/**
 * The trials' live attempts, within one transaction. Each verb first updates the trial's row, which
 * locks it: what it then finds cannot be superseded before the transaction ends.
 */
final class AttemptTables {

  private final Handle handle;
  private final Clock clock;

  AttemptTables(Handle handle, Clock clock) {
    this.handle = handle;
    this.clock = clock;
  }

  int start(TrialId trial) {
    int attempt =
        handle
            .createQuery(
                """
                UPDATE trial SET attempt = attempt + 1, state = 'running', started = :now,
                  finished = NULL, outcome_epoch = NULL, outcome_reason = NULL
                WHERE id = :trial RETURNING attempt
                """)
            .bind("trial", trial.value())
            .bind("now", clock.millis())
            .mapTo(Integer.class)
            .findOne()
            .orElseThrow(
                () -> new StoreException("no sweep has the trial " + trial + "; save one first"));
    forget(trial, "epoch_metrics");
    forget(trial, "provenance");
    return attempt;
  }

  private void forget(TrialId trial, String table) {
    handle
        .createUpdate("DELETE FROM " + table + " WHERE trial_id = :trial")
        .bind("trial", trial.value())
        .execute();
  }

  boolean record(TrialId trial, int attempt, EpochMetrics metrics) {
    if (!lockRunning(trial, attempt)) {
      return hasEpoch(trial, attempt, metrics.epoch());
    }
    handle
        .createUpdate(
            """
            INSERT INTO epoch_metrics (trial_id, epoch, training_loss, training_accuracy,
              validation_loss, validation_accuracy, test_loss, test_accuracy,
              learning_rate, seconds, examples_per_second, waiting_seconds)
            VALUES (:trial, :epoch, :trainingLoss, :trainingAccuracy,
              :validationLoss, :validationAccuracy, :testLoss, :testAccuracy,
              :learningRate, :seconds, :examplesPerSecond, :waitingSeconds)
            ON CONFLICT (trial_id, epoch) DO NOTHING
            """)
        .bind("trial", trial.value())
        .bindMethods(metrics)
        .execute();
    return true;
  }

  private boolean lockRunning(TrialId trial, int attempt) {
    return ofAttempt("UPDATE trial SET attempt = attempt", trial, attempt).execute() == 1;
  }

  private Update ofAttempt(String update, TrialId trial, int attempt) {
    return handle
        .createUpdate(update + " WHERE id = :trial AND attempt = :attempt AND state = 'running'")
        .bind("trial", trial.value())
        .bind("attempt", attempt);
  }

  private boolean hasEpoch(TrialId trial, int attempt, int epoch) {
    return handle
        .createQuery(
            """
            SELECT 1 FROM trial JOIN epoch_metrics ON trial_id = id
            WHERE id = :trial AND attempt = :attempt AND epoch = :epoch
            """)
        .bind("trial", trial.value())
        .bind("attempt", attempt)
        .bind("epoch", epoch)
        .mapTo(Integer.class)
        .findOne()
        .isPresent();
  }

  boolean finish(
      TrialId trial, int attempt, TrialOutcome outcome, Optional<Provenance> provenance) {
    OutcomeColumns ending = OutcomeColumns.of(outcome);
    boolean live =
        ofAttempt(
                    """
                    UPDATE trial SET state = :state, finished = :now,
                      outcome_epoch = :epoch, outcome_reason = :reason
                    """,
                    trial,
                    attempt)
                .bind("state", ending.state().toString())
                .bind("epoch", ending.epoch())
                .bind("reason", ending.reason())
                .bind("now", clock.millis())
                .execute()
            == 1;
    if (live) {
      provenance.ifPresent(known -> record(trial, known));
    }
    return live || hasEnded(trial, attempt, ending);
  }

  private void record(TrialId trial, Provenance provenance) {
    handle
        .createUpdate(
            """
            INSERT INTO provenance (trial_id, revision, libraries, backend, layers, device,
              threads, dataset_digest, host)
            VALUES (:trial, :revision, :libraries, :backend, :layers, :device,
              :threads, :datasetDigest, :host)
            """)
        .bind("trial", trial.value())
        .bindMethods(provenance)
        .execute();
  }

  private boolean hasEnded(TrialId trial, int attempt, OutcomeColumns ending) {
    return handle
        .createQuery(
            """
            SELECT state, outcome_epoch, outcome_reason FROM trial
            WHERE id = :trial AND attempt = :attempt
            """)
        .bind("trial", trial.value())
        .bind("attempt", attempt)
        .map(OutcomeColumns::read)
        .findOne()
        .filter(ending::equals)
        .isPresent();
  }
}
