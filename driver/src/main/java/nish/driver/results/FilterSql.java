package nish.driver.results;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jdbi.v3.core.statement.SqlStatement;

/** A filter as a condition on rows of {@code sweep_trial}. */
final class FilterSql {

  private final Map<String, Object> values = new LinkedHashMap<>();
  private final StringBuilder condition = new StringBuilder("sweep = :sweep");

  /** Of a sweep's trials; whatever states the filter names are left to the caller. */
  FilterSql(String sweep, TrialFilter filter) {
    values.put("sweep", sweep);
    filter.activation().ifPresent(label -> and("activation = :activation", "activation", label));
    filter.t().ifPresent(scale -> and("t = :t", "t", scale));
    filter.network().ifPresent(label -> and("network = :network", "network", label));
    filter.dataset().ifPresent(label -> and("dataset = :dataset", "dataset", label));
    filter.seed().ifPresent(one -> and("seed = :seed", "seed", one));
    if (!filter.idPrefix().isEmpty()) {
      and("trial_id >= :prefix", "prefix", filter.idPrefix());
      and("trial_id < :beyond", "beyond", filter.idPrefix() + "g");
    }
  }

  private void and(String term, String name, Object value) {
    condition.append(" AND ").append(term);
    values.put(name, value);
  }

  /** The condition, with values that {@link #bind} binds. */
  String condition() {
    return condition.toString();
  }

  <T extends SqlStatement<T>> T bind(T statement) {
    return statement.bindMap(values);
  }
}
