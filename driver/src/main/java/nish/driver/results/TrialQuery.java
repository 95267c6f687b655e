package nish.driver.results;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import nish.worker.trial.EpochMetrics;
import nish.worker.trial.Trial;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.StatementContext;

/**
 * Reads some trials with all that hangs on them, in a few queries whatever their number; within a
 * transaction that sees one moment's state.
 *
 * <p>Without those whose id is not what they have today: an earlier version wrote them, to which
 * their recipe meant another training (weight decay after momentum, say). The sweep run again has
 * today's in their places.
 */
final class TrialQuery {

  private final ChosenTrials trials;
  private final Map<String, List<Map.Entry<String, Double>>> parameters;
  private final Map<String, List<Map.Entry<String, String>>> settings;

  private TrialQuery(ChosenTrials trials) {
    this.trials = trials;
    this.parameters =
        trials.byTrial(
            "activation_parameter",
            "activation_parameter ON trial_id = chosen",
            "name",
            TrialRows::parameter);
    this.settings =
        trials.byTrial(
            "trial_setting", "trial_setting ON trial_id = chosen", "name", TrialRows::setting);
  }

  static List<TrialRecord> ofSweep(Handle handle, String sweep) {
    ChosenTrials trials = ChosenTrials.ofSweep(handle, sweep);
    return new TrialQuery(trials).records(new EpochQuery(trials).all());
  }

  /** With those of their epochs alone that tables need. */
  static List<TrialRecord> condensed(Handle handle, String sweep) {
    ChosenTrials trials = ChosenTrials.ofSweep(handle, sweep);
    return new TrialQuery(trials).records(new EpochQuery(trials).condensed());
  }

  /** Ordered by id. */
  static List<TrialRecord> byPrefix(Handle handle, String prefix) {
    ChosenTrials trials = ChosenTrials.byPrefix(handle, prefix);
    return new TrialQuery(trials).records(new EpochQuery(trials).all());
  }

  /** Some, without their epochs. */
  static List<TrialRecord> withoutEpochs(ChosenTrials trials) {
    return new TrialQuery(trials).records(Map.of());
  }

  /** What a sweep's trials are, in its order. */
  static List<Trial> planned(Handle handle, String sweep) {
    return new TrialQuery(ChosenTrials.ofSweep(handle, sweep)).trials();
  }

  /** What the trials of all sweeps are. */
  static List<Trial> listed(Handle handle) {
    return new TrialQuery(ChosenTrials.ofAllSweeps(handle)).trials();
  }

  private List<Trial> trials() {
    return trials.rows("trial.*", "trial ON id = chosen", "position, id", this::trial).stream()
        .filter(stored -> stored.getValue().id().value().equals(stored.getKey()))
        .map(Map.Entry::getValue)
        .toList();
  }

  private Map.Entry<String, Trial> trial(ResultSet row, StatementContext context)
      throws SQLException {
    String id = row.getString("id");
    return Map.entry(
        id,
        TrialRows.trial(
            row, parameters.getOrDefault(id, List.of()), settings.getOrDefault(id, List.of())));
  }

  private List<TrialRecord> records(Map<String, List<EpochMetrics>> epochs) {
    return trials
        .rows(
            "*",
            "trial ON id = chosen LEFT JOIN provenance ON trial_id = id",
            "position, id",
            (row, context) -> {
              Map.Entry<String, Trial> stored = trial(row, context);
              return Map.entry(
                  stored.getKey(),
                  TrialRows.record(
                      row,
                      context,
                      stored.getValue(),
                      epochs.getOrDefault(stored.getKey(), List.of())));
            })
        .stream()
        .filter(stored -> stored.getValue().id().value().equals(stored.getKey()))
        .map(Map.Entry::getValue)
        .toList();
  }
}
