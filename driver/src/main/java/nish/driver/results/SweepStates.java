package nish.driver.results;

import java.time.Clock;
import java.util.Collection;
import java.util.Set;
import nish.worker.trial.TrialId;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Update;

/** What is asked of all of a sweep's trials at once, within one transaction. */
final class SweepStates {

  private final Handle handle;
  private final String sweep;
  private final Clock clock;

  SweepStates(Handle handle, String sweep, Clock clock) {
    this.handle = handle;
    this.sweep = sweep;
    this.clock = clock;
  }

  int cancel() {
    int cancelled =
        ofSweep(
                """
                UPDATE trial SET state = 'cancelled', finished = :now
                WHERE state IN ('pending', 'running') AND id\
                """)
            .execute();
    ofSweep(
            "UPDATE attempt SET ending = 'cancelled', finished = :now WHERE ending IS NULL AND trial_id")
        .execute();
    stamp(cancelled);
    return cancelled;
  }

  Set<TrialId> cancelled() {
    return handle
        .createQuery(
            """
            SELECT trial_id FROM sweep_trial WHERE sweep = :sweep AND state = 'cancelled'
            """)
        .bind("sweep", sweep)
        .mapTo(String.class)
        .map(TrialId::new)
        .set();
  }

  int retry(Collection<TrialState> states) {
    int retried =
        ofSweep(
                """
                UPDATE trial SET state = 'pending', losses = 0, finished = NULL, started = NULL,
                  outcome_epoch = NULL, outcome_reason = NULL
                WHERE state IN (<states>) AND id\
                """)
            .bindList("states", states.stream().map(TrialState::toString).toList())
            .execute();
    stamp(retried);
    return retried;
  }

  /** Each trial whose state is another than where it is listed, with a number of its own. */
  private void stamp(int trials) {
    if (trials == 0) {
      return;
    }
    Changes changes = new Changes(handle);
    long last = changes.next(1 + lastPosition());
    handle
        .createUpdate(
            """
            UPDATE sweep_trial SET
              state = (SELECT trial.state FROM trial WHERE id = trial_id),
              changed = :last - (SELECT own.position FROM sweep_trial AS own
                WHERE own.sweep = :sweep AND own.trial_id = sweep_trial.trial_id)
            WHERE trial_id IN (SELECT listed.trial_id FROM sweep_trial AS listed
              JOIN trial ON id = listed.trial_id
              WHERE listed.sweep = :sweep AND listed.state <> trial.state)
            """)
        .bind("last", last)
        .bind("sweep", sweep)
        .execute();
  }

  private int lastPosition() {
    return handle
        .createQuery("SELECT MAX(position) FROM sweep_trial WHERE sweep = :sweep")
        .bind("sweep", sweep)
        .mapTo(Integer.class)
        .one();
  }

  private Update ofSweep(String update) {
    return handle
        .createUpdate(update + " IN (SELECT trial_id FROM sweep_trial WHERE sweep = :sweep)")
        .bind("sweep", sweep)
        .bind("now", clock.millis());
  }
}
