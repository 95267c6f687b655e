package nish.driver.results;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import nish.worker.trial.ActivationChoice;
import nish.worker.trial.EpochMetrics;
import nish.worker.trial.Provenance;
import nish.worker.trial.Recipe;
import nish.worker.trial.Trial;
import org.jdbi.v3.core.statement.StatementContext;

/** The vocabulary's records, from rows of the tables. */
final class TrialRows {

  private TrialRows() {}

  static TrialRecord record(
      ResultSet row, StatementContext context, Trial trial, List<EpochMetrics> epochs)
      throws SQLException {
    OutcomeColumns ending = OutcomeColumns.read(row, context);
    return new TrialRecord(
        trial,
        ending.state(),
        row.getInt("attempt"),
        row.getInt("losses"),
        ending.outcome(),
        provenance(row),
        time(row, "started"),
        time(row, "finished"),
        epochs);
  }

  static Map.Entry<String, Double> parameter(ResultSet row, StatementContext context)
      throws SQLException {
    return Map.entry(row.getString("name"), row.getDouble("value"));
  }

  static Map.Entry<String, String> setting(ResultSet row, StatementContext context)
      throws SQLException {
    return Map.entry(row.getString("name"), row.getString("value"));
  }

  static EpochMetrics epoch(ResultSet row, StatementContext context) throws SQLException {
    return new EpochMetrics(
        row.getInt("epoch"),
        ExactDoubles.read(row, "training_loss"),
        ExactDoubles.read(row, "training_accuracy"),
        ExactDoubles.read(row, "validation_loss"),
        ExactDoubles.read(row, "validation_accuracy"),
        ExactDoubles.read(row, "test_loss"),
        ExactDoubles.read(row, "test_accuracy"),
        ExactDoubles.read(row, "learning_rate"),
        ExactDoubles.read(row, "seconds"),
        ExactDoubles.read(row, "examples_per_second"),
        ExactDoubles.read(row, "waiting_seconds"),
        UsageColumns.read(row));
  }

  static Trial trial(
      ResultSet row,
      List<Map.Entry<String, Double>> parameters,
      List<Map.Entry<String, String>> settings)
      throws SQLException {
    SortedMap<String, Double> named = new TreeMap<>();
    parameters.forEach(parameter -> named.put(parameter.getKey(), parameter.getValue()));
    return new Trial(
        new ActivationChoice(row.getString("activation"), named),
        row.getString("network"),
        row.getString("dataset"),
        row.getLong("seed"),
        recipe(row, settings));
  }

  private static Recipe recipe(ResultSet row, List<Map.Entry<String, String>> settings)
      throws SQLException {
    Recipe recipe =
        new Recipe(
            row.getInt("epochs"),
            row.getInt("batch_size"),
            row.getDouble("learning_rate"),
            row.getDouble("momentum"),
            row.getDouble("weight_decay"));
    for (Map.Entry<String, String> setting : settings) {
      recipe = recipe.with(setting.getKey(), setting.getValue());
    }
    return recipe;
  }

  private static Optional<Provenance> provenance(ResultSet row) throws SQLException {
    String revision = row.getString("revision");
    return revision == null
        ? Optional.empty()
        : Optional.of(
            new Provenance(
                revision,
                row.getString("libraries"),
                row.getString("backend"),
                row.getString("layers"),
                row.getString("device"),
                row.getInt("threads"),
                row.getString("dataset_digest"),
                row.getString("host")));
  }

  private static Optional<Instant> time(ResultSet row, String column) throws SQLException {
    long millis = row.getLong(column);
    return row.wasNull() ? Optional.empty() : Optional.of(Instant.ofEpochMilli(millis));
  }
}
