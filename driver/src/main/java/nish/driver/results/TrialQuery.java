package nish.driver.results;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import java.util.List;
import java.util.Map;
import nish.worker.trial.EpochMetrics;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.mapper.RowMapper;
import org.jdbi.v3.core.result.ResultIterable;

/** Reads some trials with all that hangs on them, in four queries whatever their number. */
final class TrialQuery {

  private static final String OF_SWEEP =
      "SELECT trial_id AS chosen, position FROM sweep_trial WHERE sweep = :key";
  private static final String BY_PREFIX =
      "SELECT id AS chosen, 0 AS position FROM trial WHERE id LIKE :key || '%'";

  private final Handle handle;
  private final String choice;
  private final String key;

  private TrialQuery(Handle handle, String choice, String key) {
    this.handle = handle;
    this.choice = choice;
    this.key = key;
  }

  /** The handle must be inside a transaction that sees one moment's state. */
  static List<TrialRecord> ofSweep(Handle handle, String sweep) {
    return new TrialQuery(handle, OF_SWEEP, sweep).records();
  }

  /** As {@link #ofSweep}, ordered by id. */
  static List<TrialRecord> byPrefix(Handle handle, String prefix) {
    return new TrialQuery(handle, BY_PREFIX, prefix).records();
  }

  /**
   * Without those whose id is not what they have today: an earlier version wrote them, to which
   * their recipe meant another training (weight decay after momentum, say). The sweep run again has
   * today's in their places.
   */
  private List<TrialRecord> records() {
    Map<String, List<Map.Entry<String, Double>>> parameters =
        byTrial("activation_parameter", "name", TrialRows::parameter);
    Map<String, List<Map.Entry<String, String>>> settings =
        byTrial("trial_setting", "name", TrialRows::setting);
    Map<String, List<EpochMetrics>> epochs = byTrial("epoch_metrics", "epoch", TrialRows::epoch);
    return rows(
            "trial ON id = chosen LEFT JOIN provenance ON trial_id = id",
            "position, id",
            (row, context) -> {
              String id = row.getString("id");
              return Map.entry(
                  id,
                  TrialRows.record(
                      row,
                      context,
                      parameters.getOrDefault(id, List.of()),
                      settings.getOrDefault(id, List.of()),
                      epochs.getOrDefault(id, List.of())));
            })
        .stream()
        .filter(stored -> stored.getValue().id().value().equals(stored.getKey()))
        .map(Map.Entry::getValue)
        .toList();
  }

  private <T> Map<String, List<T>> byTrial(String table, String order, RowMapper<T> mapper) {
    return rows(
            table + " ON trial_id = chosen",
            order,
            (row, context) -> Map.entry(row.getString("trial_id"), mapper.map(row, context)))
        .collect(groupingBy(Map.Entry::getKey, mapping(Map.Entry::getValue, toList())));
  }

  private <T> ResultIterable<T> rows(String joined, String order, RowMapper<T> mapper) {
    return handle
        .createQuery(
            "SELECT * FROM (" + choice + ") AS choice JOIN " + joined + " ORDER BY " + order)
        .bind("key", key)
        .map(mapper);
  }
}
