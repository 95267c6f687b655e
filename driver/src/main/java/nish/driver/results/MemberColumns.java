package nish.driver.results;

import java.util.OptionalDouble;
import nish.worker.trial.Trial;
import org.jdbi.v3.core.statement.SqlStatement;

/** What of a trial its sweep's list is filtered by, in the words that tables have. */
final class MemberColumns {

  private MemberColumns() {}

  static <T extends SqlStatement<T>> T bind(Trial trial, T row) {
    OptionalDouble t = trial.activation().t();
    return row.bind("trial", trial.id().value())
        .bind("activation", trial.activation().label())
        .bind("t", t.isPresent() ? (Double) t.getAsDouble() : null)
        .bind("network", trial.network().label())
        .bind("dataset", trial.dataset().toString())
        .bind("seed", trial.seed());
  }
}
