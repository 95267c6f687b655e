package nish.driver.results;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import nish.worker.trial.DatasetChoice;
import nish.worker.trial.NetworkChoice;
import nish.worker.trial.TrialId;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.mapper.RowMapper;
import org.jdbi.v3.core.result.ResultIterable;
import org.jdbi.v3.core.statement.Query;

/**
 * Some trials, by a query for their ids as {@code chosen} and their {@code position}, within one
 * transaction.
 */
record ChosenTrials(Handle handle, String choice, UnaryOperator<Query> binding) {

  /** So many rows are held at once of those that come. */
  private static final int AT_ONCE = 1000;

  static ChosenTrials ofSweep(Handle handle, String sweep) {
    return new ChosenTrials(
        handle,
        "SELECT trial_id AS chosen, position FROM sweep_trial WHERE sweep = :key",
        query -> query.bind("key", sweep));
  }

  static ChosenTrials ofAllSweeps(Handle handle) {
    return new ChosenTrials(
        handle,
        "SELECT trial_id AS chosen, 0 AS position FROM sweep_trial GROUP BY trial_id",
        query -> query);
  }

  /** Ordered by id. */
  static ChosenTrials byPrefix(Handle handle, String prefix) {
    return new ChosenTrials(
        handle,
        "SELECT id AS chosen, 0 AS position FROM trial WHERE id >= :key AND id < :key || 'g'",
        query -> query.bind("key", prefix));
  }

  /** Those that any sweep has had. */
  static ChosenTrials of(Handle handle, NetworkChoice network, DatasetChoice dataset) {
    return new ChosenTrials(
        handle,
        "SELECT id AS chosen, 0 AS position FROM trial WHERE network = :network AND dataset = :dataset",
        query -> query.bind("network", network.toString()).bind("dataset", dataset.toString()));
  }

  /** Ordered by id; at least one. */
  static ChosenTrials of(Handle handle, List<TrialId> ids) {
    return new ChosenTrials(
        handle,
        "SELECT id AS chosen, 0 AS position FROM trial WHERE id IN (<ids>)",
        query -> query.bindList("ids", ids.stream().map(TrialId::value).toList()));
  }

  /**
   * Rows of them and what is joined.
   *
   * @param joined a table and how it is joined to {@code chosen}
   */
  <T> ResultIterable<T> rows(String columns, String joined, String order, RowMapper<T> mapper) {
    return binding
        .apply(
            handle.createQuery(
                "SELECT %s FROM (%s) AS choice JOIN %s ORDER BY %s"
                    .formatted(columns, choice, joined, order)))
        .setFetchSize(AT_ONCE)
        .map(mapper);
  }

  /** The rows of a table that has a {@code trial_id}, by that. */
  <T> Map<String, List<T>> byTrial(String table, String joined, String order, RowMapper<T> mapper) {
    return rows(
            table + ".*",
            joined,
            order,
            (row, context) -> Map.entry(row.getString("trial_id"), mapper.map(row, context)))
        .collect(groupingBy(Map.Entry::getKey, mapping(Map.Entry::getValue, toList())));
  }
}
