package nish.driver.results;

import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nish.driver.spec.Goal;
import nish.driver.spec.Metric;
import nish.worker.trial.TrialId;
import org.jdbi.v3.core.Handle;

/**
 * The numbers of changes, within one transaction. Whoever takes one holds the counter until the
 * transaction ends, and so takes it after all locks but those on rows of {@code sweep_trial}.
 */
record Changes(Handle handle) {

  /** The place of a trial that has none. */
  static final double NO_PLACE = Double.MAX_VALUE;

  private static final String PLACES =
      Stream.of(Metric.values())
          .map(metric -> "WHEN '%s' THEN :%s".formatted(metric.key(), metric.key()))
          .collect(
              Collectors.joining(
                  " ", "CASE (SELECT metric FROM sweep WHERE name = sweep_trial.sweep) ", " END"));

  long next() {
    return next(1);
  }

  /** The last of so many. */
  long next(long count) {
    return handle
        .createQuery("UPDATE change_counter SET number = number + :count RETURNING number")
        .bind("count", count)
        .mapTo(Long.class)
        .one();
  }

  /** The greatest of what a reader sees. */
  long last() {
    return handle.createQuery("SELECT number FROM change_counter").mapTo(Long.class).one();
  }

  /** Stamps a trial wherever it is listed. */
  void stamp(TrialId trial) {
    handle
        .createUpdate("UPDATE sweep_trial SET changed = :number WHERE trial_id = :trial")
        .bind("number", next())
        .bind("trial", trial.value())
        .execute();
  }

  void stamp(TrialId trial, TrialState state) {
    handle
        .createUpdate(
            "UPDATE sweep_trial SET changed = :number, state = :state WHERE trial_id = :trial")
        .bind("number", next())
        .bind("state", state.toString())
        .bind("trial", trial.value())
        .execute();
  }

  /** Stamps one whose epochs are forgotten. */
  void stampBegun(TrialId trial) {
    stamp(trial, TrialState.RUNNING);
    handle
        .createUpdate("UPDATE sweep_trial SET place = :place WHERE trial_id = :trial")
        .bind("place", NO_PLACE)
        .bind("trial", trial.value())
        .execute();
  }

  /** Stamps it with a number that was taken, and with what its epochs have shown. */
  void stamp(TrialId trial, long number, Map<Metric, Double> best) {
    var row =
        handle.createUpdate(
            "UPDATE sweep_trial SET changed = :number, place = "
                + PLACES
                + " WHERE trial_id = :trial");
    for (Metric metric : Metric.values()) {
      row.bind(metric.key(), place(metric, best.getOrDefault(metric, Double.NaN)));
    }
    row.bind("number", number).bind("trial", trial.value()).execute();
  }

  /** A value so that less is better. */
  private static double place(Metric metric, double value) {
    if (Double.isNaN(value)) {
      return NO_PLACE;
    }
    return metric.goal() == Goal.MAXIMIZE ? -value : value;
  }
}
