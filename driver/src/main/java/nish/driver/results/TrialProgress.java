package nish.driver.results;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.EnumMap;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nish.driver.spec.Metric;
import nish.worker.trial.EpochMetrics;
import org.jdbi.v3.core.statement.StatementContext;
import org.jdbi.v3.core.statement.Update;

/**
 * What a trial's row keeps of its epochs, that tables need not read them all.
 *
 * @param last the greatest epoch; below 0 where there is none
 * @param best as {@link Metric#best} finds them
 */
record TrialProgress(int last, Map<Metric, Best> best) {

  /** An epoch and what is best in it. */
  record Best(int epoch, double value) {

    private boolean isBehind(Best other, Metric metric) {
      int order = metric.bestFirst().compare(other.value, value);
      return order < 0 || (order == 0 && other.epoch < epoch);
    }
  }

  /** To be read: {@code last_epoch, best_validation_accuracy, …}. */
  static final String COLUMNS =
      Stream.of(Metric.values())
          .map(metric -> value(metric) + ", " + epoch(metric))
          .collect(Collectors.joining(", ", "last_epoch, ", ""));

  /** To be forgotten. */
  static final String NONE =
      Stream.of(Metric.values())
          .map(metric -> value(metric) + " = NULL, " + epoch(metric) + " = NULL")
          .collect(Collectors.joining(", ", "last_epoch = NULL, tail_epoch = NULL, ", ""));

  /** To be written after the epoch itself. */
  static final String WRITTEN =
      Stream.of(Metric.values())
          .map(metric -> "%1$s = :%1$s, %2$s = :%2$s".formatted(value(metric), epoch(metric)))
          .collect(
              Collectors.joining(
                  ", ",
                  """
                  last_epoch = :last, tail_epoch = (SELECT MIN(epoch) FROM (
                    SELECT epoch FROM epoch_metrics WHERE trial_id = :trial
                    ORDER BY epoch DESC LIMIT %d) AS tail), \
                  """
                      .formatted(RunValue.LAST_EPOCHS),
                  ""));

  TrialProgress {
    best = Map.copyOf(best);
  }

  static String value(Metric metric) {
    return "best_" + metric.key();
  }

  static String epoch(Metric metric) {
    return value(metric) + "_epoch";
  }

  static TrialProgress read(ResultSet row, StatementContext context) throws SQLException {
    Map<Metric, Best> best = new EnumMap<>(Metric.class);
    for (Metric metric : Metric.values()) {
      int epoch = row.getInt(epoch(metric));
      if (!row.wasNull()) {
        best.put(metric, new Best(epoch, row.getDouble(value(metric))));
      }
    }
    int last = row.getInt("last_epoch");
    return new TrialProgress(row.wasNull() ? -1 : last, best);
  }

  /** With an epoch that it did not have. */
  TrialProgress with(EpochMetrics metrics) {
    Map<Metric, Best> after = new EnumMap<>(Metric.class);
    after.putAll(best);
    for (Metric metric : Metric.values()) {
      Best next = new Best(metrics.epoch(), metric.of(metrics) + 0.0);
      if (!Double.isNaN(next.value)
          && (!best.containsKey(metric) || best.get(metric).isBehind(next, metric))) {
        after.put(metric, next);
      }
    }
    return new TrialProgress(Math.max(last, metrics.epoch()), after);
  }

  Map<Metric, Double> bestValues() {
    return best.entrySet().stream()
        .collect(Collectors.toMap(Map.Entry::getKey, entry -> entry.getValue().value()));
  }

  Update bind(Update row) {
    for (Metric metric : Metric.values()) {
      Best kept = best.get(metric);
      row.bind(value(metric), kept == null ? null : (Double) kept.value())
          .bind(epoch(metric), kept == null ? null : (Integer) kept.epoch());
    }
    return row.bind("last", last);
  }
}
