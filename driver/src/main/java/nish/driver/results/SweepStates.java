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
    return cancelled;
  }

  Set<TrialId> cancelled() {
    return handle
        .createQuery(
            """
            SELECT id FROM sweep_trial JOIN trial ON id = trial_id
            WHERE sweep = :sweep AND state = 'cancelled'
            """)
        .bind("sweep", sweep)
        .mapTo(String.class)
        .map(TrialId::new)
        .set();
  }

  int retry(Collection<TrialState> states) {
    return ofSweep(
            """
            UPDATE trial SET state = 'pending', losses = 0, finished = NULL, started = NULL,
              outcome_epoch = NULL, outcome_reason = NULL
            WHERE state IN (<states>) AND id\
            """)
        .bindList("states", states.stream().map(TrialState::toString).toList())
        .execute();
  }

  private Update ofSweep(String update) {
    return handle
        .createUpdate(update + " IN (SELECT trial_id FROM sweep_trial WHERE sweep = :sweep)")
        .bind("sweep", sweep)
        .bind("now", clock.millis());
  }
}
