package nish.driver.results;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import nish.worker.trial.Trial;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;

/** What trials are, within one transaction. */
final class TrialTables {

  private final Handle handle;

  TrialTables(Handle handle) {
    this.handle = handle;
  }

  /**
   * Adds those that are not there, as pending; in the order of their ids, so that two savers lock
   * them in one order.
   */
  void add(List<Trial> trials) {
    List<Trial> ordered = trials.stream().sorted(Comparator.comparing(Trial::id)).toList();
    addRows(ordered);
    addNamed("activation_parameter", ordered, trial -> trial.activation().parameters());
    addNamed("trial_setting", ordered, trial -> trial.recipe().settings());
  }

  private void addRows(List<Trial> trials) {
    PreparedBatch rows =
        handle.prepareBatch(
            """
            INSERT INTO trial (id, activation, network, dataset, seed, epochs, batch_size,
              learning_rate, momentum, weight_decay, state, attempt)
            VALUES (:id, :activation, :network, :dataset, :seed, :epochs, :batchSize,
              :learningRate, :momentum, :weightDecay, 'pending', 0)
            ON CONFLICT (id) DO NOTHING
            """);
    for (Trial trial : trials) {
      rows.bind("id", trial.id().value())
          .bind("activation", trial.activation().name())
          .bind("network", trial.network().toString())
          .bind("dataset", trial.dataset().toString())
          .bind("seed", trial.seed())
          .bindMethods(trial.recipe())
          .add();
    }
    rows.execute();
  }

  private void addNamed(
      String table, List<Trial> trials, Function<Trial, Map<String, ?>> valuesByName) {
    PreparedBatch rows =
        handle.prepareBatch(
            "INSERT INTO "
                + table
                + " (trial_id, name, value) VALUES (:trial, :name, :value)"
                + " ON CONFLICT (trial_id, name) DO NOTHING");
    for (Trial trial : trials) {
      valuesByName
          .apply(trial)
          .forEach(
              (name, value) ->
                  rows.bind("trial", trial.id().value())
                      .bind("name", name)
                      .bind("value", value)
                      .add());
    }
    rows.execute();
  }
}
