package nish.driver.results;

import java.time.Clock;
import java.util.Optional;
import nish.worker.trial.EpochMetrics;
import nish.worker.trial.Provenance;
import nish.worker.trial.TrialOutcome;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.SqlStatement;
import org.jdbi.v3.core.statement.Update;

/**
 * One attempt and its trial, within one transaction. Each verb first updates the trial's row, which
 * locks it: what it then finds cannot be superseded before the transaction ends.
 */
final class AttemptTables {

  private static final String LIVE =
      " WHERE id = :trial AND attempt = :number AND run = :run AND state = 'running'";

  private final Handle handle;
  private final Attempt attempt;
  private final Clock clock;

  AttemptTables(Handle handle, Attempt attempt, Clock clock) {
    this.handle = handle;
    this.attempt = attempt;
    this.clock = clock;
  }

  boolean start(String host) {
    int begun =
        update(
                """
                UPDATE trial SET attempt = :number, run = :run, state = 'running', started = :now,
                  finished = NULL, outcome_epoch = NULL, outcome_reason = NULL, \
                """
                    + TrialProgress.NONE
                    + """
                 WHERE id = :trial AND attempt < :number AND state IN ('pending', 'running')
                """)
            .bind("now", clock.millis())
            .execute();
    if (begun == 0) {
      return isKnown() && isThere("SELECT 1 FROM trial" + LIVE);
    }
    forget("epoch_metrics");
    forget("provenance");
    log().supersede();
    log().begin(host);
    changes().stampBegun(attempt.trial());
    return true;
  }

  private boolean isKnown() {
    if (!isThere("SELECT 1 FROM trial WHERE id = :trial")) {
      throw new StoreException("no sweep has the trial " + attempt.trial() + "; save one first");
    }
    return true;
  }

  private void forget(String table) {
    update("DELETE FROM " + table + " WHERE trial_id = :trial").execute();
  }

  boolean record(EpochMetrics metrics) {
    Optional<TrialProgress> before = progress();
    if (before.isEmpty() || (before.get().last() >= metrics.epoch() && hasEpoch(metrics.epoch()))) {
      return hasEpoch(metrics.epoch());
    }
    long change = changes().next();
    insert(metrics, change);
    TrialProgress after = before.get().with(metrics);
    after
        .bind(update("UPDATE trial SET " + TrialProgress.WRITTEN + " WHERE id = :trial"))
        .execute();
    changes().stamp(attempt.trial(), change, after.bestValues());
    return true;
  }

  /** Of the live attempt, whose trial's row it locks. */
  private Optional<TrialProgress> progress() {
    return bound(
            handle.createQuery(
                "UPDATE trial SET attempt = attempt"
                    + LIVE
                    + " RETURNING "
                    + TrialProgress.COLUMNS))
        .map(TrialProgress::read)
        .findOne();
  }

  private void insert(EpochMetrics metrics, long change) {
    Update row =
        update(
                """
                INSERT INTO epoch_metrics (trial_id, epoch, training_loss, training_accuracy,
                  validation_loss, validation_accuracy, test_loss, test_accuracy,
                  learning_rate, seconds, examples_per_second, waiting_seconds,
                  peak_memory_bytes, trials_in_process, trials_on_device, changed)
                VALUES (:trial, :epoch, :trainingLoss, :trainingAccuracy,
                  :validationLoss, :validationAccuracy, :testLoss, :testAccuracy,
                  :learningRate, :seconds, :examplesPerSecond, :waitingSeconds,
                  :peakMemoryBytes, :trialsInProcess, :trialsOnDevice, :change)
                """)
            .bindMethods(metrics)
            .bind("change", change);
    UsageColumns.bind(metrics.usage(), row).execute();
  }

  private boolean hasEpoch(int epoch) {
    return bound(
            handle
                .createQuery(
                    """
                    SELECT 1 FROM trial JOIN epoch_metrics ON trial_id = id
                    WHERE id = :trial AND attempt = :number AND run = :run AND epoch = :epoch
                    """)
                .bind("epoch", epoch))
        .mapTo(Integer.class)
        .findOne()
        .isPresent();
  }

  boolean finish(TrialOutcome outcome, Optional<Provenance> provenance) {
    OutcomeColumns ending = OutcomeColumns.of(outcome);
    int live =
        update(
                """
                UPDATE trial SET state = :state, finished = :now,
                  outcome_epoch = :epoch, outcome_reason = :reason
                """
                    + LIVE)
            .bind("state", ending.state().toString())
            .bind("epoch", ending.epoch())
            .bind("reason", ending.reason())
            .bind("now", clock.millis())
            .execute();
    if (live == 0) {
      return hasEnded(ending);
    }
    provenance.ifPresent(this::record);
    log().end(ending.state().toString(), ending.reason());
    changes().stamp(attempt.trial(), ending.state());
    return true;
  }

  private void record(Provenance provenance) {
    update(
            """
            INSERT INTO provenance (trial_id, revision, libraries, backend, layers, device,
              threads, dataset_digest, host)
            VALUES (:trial, :revision, :libraries, :backend, :layers, :device,
              :threads, :datasetDigest, :host)
            """)
        .bindMethods(provenance)
        .execute();
  }

  private boolean hasEnded(OutcomeColumns ending) {
    return bound(
            handle.createQuery(
                """
                SELECT state, outcome_epoch, outcome_reason FROM trial
                WHERE id = :trial AND attempt = :number AND run = :run
                """))
        .map(OutcomeColumns::read)
        .findOne()
        .filter(ending::equals)
        .isPresent();
  }

  boolean lose(Loss loss) {
    int live =
        update("UPDATE trial SET state = 'pending', losses = losses + :losses" + LIVE)
            .bind("losses", loss.counts() ? 1 : 0)
            .execute();
    if (live == 0) {
      return log().isEnded(loss.state());
    }
    log().end(loss.state().toString(), loss.reason());
    changes().stamp(attempt.trial(), TrialState.PENDING);
    return true;
  }

  private Changes changes() {
    return new Changes(handle);
  }

  private AttemptLog log() {
    return new AttemptLog(handle, attempt, clock);
  }

  private boolean isThere(String query) {
    return bound(handle.createQuery(query)).mapTo(Integer.class).findOne().isPresent();
  }

  private Update update(String sql) {
    return bound(handle.createUpdate(sql));
  }

  private <T extends SqlStatement<T>> T bound(T statement) {
    return statement
        .bind("trial", attempt.trial().value())
        .bind("number", attempt.number())
        .bind("run", attempt.run());
  }
}
