package nish.driver.run;

import nish.driver.results.Attempt;
import nish.driver.results.Loss;
import nish.worker.trial.Provenance;
import nish.worker.trial.TrialOutcome;

/**
 * Writes down how attempts end, tells the monitor, and leaves their trials to other runs. For one
 * thread at a time.
 */
final class Endings {

  private final PatientStore store;
  private final SweepMonitor monitor;
  private final RunClaims claims;
  private final int retries;

  /**
   * @param retries how many attempts of a trial may be lost before it fails
   */
  Endings(PatientStore store, SweepMonitor monitor, RunClaims claims, int retries) {
    this.store = store;
    this.monitor = monitor;
    this.claims = claims;
    this.retries = retries;
  }

  /** The trial has come to its end by itself. */
  void finish(TrialCourse course, Attempt attempt, TrialOutcome outcome, Provenance provenance) {
    course.end();
    if (store.write(new StoreWrite.Finish(attempt, outcome, provenance))) {
      monitor.ended(course.trial(), outcome);
    }
    claims.release(course.trial());
  }

  void fail(TrialCourse course, Attempt attempt, String reason) {
    finish(course, attempt, new TrialOutcome.Failed(reason), Provenance.UNKNOWN);
  }

  /** Another attempt may begin, unless too many were lost. */
  void lose(TrialCourse course, Attempt attempt, Loss loss) {
    course.lose(loss.counts());
    if (!failsAsLost(course, "attempts", attempt, loss)) {
      store.write(new StoreWrite.Lose(attempt, loss));
      claims.release(course.trial());
    }
  }

  /** One of the executors that train it was lost: Spark has another do its part. */
  void losePart(TrialCourse course, Attempt attempt, Loss loss) {
    course.losePart();
    failsAsLost(course, "executors", attempt, loss);
  }

  private boolean failsAsLost(TrialCourse course, String what, Attempt attempt, Loss loss) {
    boolean fails = course.losses() > retries;
    if (fails) {
      fail(
          course,
          attempt,
          "%d of its %s were lost, the last: %s; see ./nish attempts, and raise trial: {retries: …} if that is no fault of its own"
              .formatted(course.losses(), what, loss.reason()));
    }
    return fails;
  }

  /**
   * The attempt was told to end; its trial is cancelled, which the store knows, or is to go on.
   *
   * @return whether it is to go on
   */
  boolean interrupt(TrialCourse course, Attempt attempt) {
    Loss loss = Loss.interrupted("its task was told to end");
    boolean isToGoOn = store.write(new StoreWrite.Lose(attempt, loss));
    if (isToGoOn) {
      course.lose(loss.counts());
    } else {
      course.end();
      monitor.ended(course.trial(), new TrialOutcome.Cancelled());
    }
    claims.release(course.trial());
    return isToGoOn;
  }

  /** Keeps what is known better of an attempt that was lost, or of its trial's failure. */
  void explain(Attempt attempt, String reason, String log) {
    store.write(new StoreWrite.Explain(attempt, reason, log));
  }
}
