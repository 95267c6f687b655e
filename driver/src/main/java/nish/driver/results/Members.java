package nish.driver.results;

import java.util.List;
import nish.driver.spec.Goal;
import nish.driver.spec.Metric;
import nish.worker.trial.Trial;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;

/** Which trials a sweep has, within one transaction that has locked the sweep. */
record Members(Handle handle, String sweep) {

  boolean are(List<Trial> trials) {
    return trials.stream()
        .map(trial -> trial.id().value())
        .toList()
        .equals(
            handle
                .createQuery(
                    "SELECT trial_id FROM sweep_trial WHERE sweep = :sweep ORDER BY position")
                .bind("sweep", sweep)
                .mapTo(String.class)
                .list());
  }

  /** A change of the sweep. */
  void replace(Metric metric, List<Trial> trials) {
    long change = new Changes(handle).next();
    handle
        .createUpdate("UPDATE sweep SET changed = :change WHERE name = :sweep")
        .bind("change", change)
        .bind("sweep", sweep)
        .execute();
    handle
        .createUpdate("DELETE FROM sweep_trial WHERE sweep = :sweep")
        .bind("sweep", sweep)
        .execute();
    add(trials, change);
    copyStandings(metric);
  }

  private void add(List<Trial> trials, long change) {
    PreparedBatch rows =
        handle.prepareBatch(
            """
            INSERT INTO sweep_trial (sweep, position, trial_id, changed,
              activation, t, network, dataset, seed)
            VALUES (:sweep, :position, :trial, :change,
              :activation, :t, :network, :dataset, :seed)
            """);
    int position = 0;
    for (Trial trial : trials) {
      MemberColumns.bind(trial, rows)
          .bind("sweep", sweep)
          .bind("position", position++)
          .bind("change", change)
          .add();
    }
    rows.execute();
  }

  private void copyStandings(Metric metric) {
    String sign = metric.goal() == Goal.MAXIMIZE ? "-" : "";
    handle
        .createUpdate(
            """
            UPDATE sweep_trial SET
              state = (SELECT trial.state FROM trial WHERE id = trial_id),
              place = COALESCE((SELECT %s FROM trial WHERE id = trial_id), :none)
            WHERE sweep = :sweep
            """
                .formatted(sign + TrialProgress.value(metric)))
        .bind("none", Changes.NO_PLACE)
        .bind("sweep", sweep)
        .execute();
  }
}
