package nish.worker.training;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import nish.worker.data.DataException;
import nish.worker.data.Dataset;
import nish.worker.data.DatasetCatalog;
import nish.worker.data.Split;
import nish.worker.network.Layers;
import nish.worker.trial.DatasetChoice;
import nish.worker.trial.DecayScope;
import nish.worker.trial.NetworkChoice;
import nish.worker.trial.Preparation;
import nish.worker.trial.Trial;

/** Whether trials can begin at all, told before any of them does. */
public final class TrialCheck {

  /** What a trial's beginning depends on. */
  private record Beginning(
      NetworkChoice network,
      DatasetChoice dataset,
      Preparation preparation,
      DecayScope decay,
      int batchSize,
      int executors) {

    static Beginning of(Trial trial) {
      return new Beginning(
          trial.network(),
          trial.dataset(),
          trial.recipe().preparation(),
          trial.recipe().descent().weightDecayOn(),
          trial.recipe().batchSize(),
          trial.recipe().descent().executors());
    }
  }

  private TrialCheck() {}

  /**
   * Opens the trials' datasets, downloading what is missing, and puts their networks together.
   *
   * @return what keeps trials from beginning, each once: a network that its dataset's images do not
   *     fit, or a dataset of too few examples, for a batch for each executor too
   * @throws DataException if a dataset cannot be had
   */
  public static List<String> problems(List<Trial> trials, DatasetCatalog datasets) {
    Map<Beginning, Trial> different = new LinkedHashMap<>();
    trials.forEach(trial -> different.putIfAbsent(Beginning.of(trial), trial));
    return different.values().stream()
        .map(trial -> problem(trial, datasets.open(trial), datasets.root()))
        .flatMap(Optional::stream)
        .distinct()
        .toList();
  }

  private static Optional<String> problem(Trial trial, Dataset dataset, Path dataDirectory) {
    try {
      Objects.requireNonNull(
          TrialNetwork.configuration(trial, dataset, dataDirectory, Layers.DL4J));
      Split split = Split.of(dataset, trial.recipe().preparation(), trial.seeds());
      return shortOfBatches(trial, split.training().size());
    } catch (DataException | IllegalArgumentException e) {
      return Optional.of(e.getMessage());
    }
  }

  private static Optional<String> shortOfBatches(Trial trial, int examples) {
    int executors = trial.recipe().descent().executors();
    int batches = (examples + trial.recipe().batchSize() - 1) / trial.recipe().batchSize();
    return executors <= batches
        ? Optional.empty()
        : Optional.of(
            "each executor of a trial needs a batch, but %d executors share an epoch of %d batches; lower executors or batch_size"
                .formatted(executors, batches));
  }
}
