package nish.worker.training;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nish.worker.data.Dataset;
import nish.worker.data.DatasetCatalog;
import nish.worker.data.Examples;
import nish.worker.data.Split;
import nish.worker.network.Layers;
import nish.worker.network.NetworkSummary;
import nish.worker.trial.DatasetChoice;
import nish.worker.trial.NetworkChoice;
import nish.worker.trial.Trial;

/**
 * What trials are expected to cost beside each other, known before any of them begins: the
 * multiply-adds of their networks, forward for an example that is judged, and three times as many
 * for one that is trained on. Loads no numerics. For one thread.
 */
public final class TrialCosts {

  private static final int FORWARD_AND_BACKWARD = 3;

  /** What decides the cost of one example. */
  private record Work(NetworkChoice network, DatasetChoice dataset) {}

  private final DatasetCatalog datasets;
  private final Map<Work, Long> multiplyAdds = new HashMap<>();

  public TrialCosts(DatasetCatalog datasets) {
    this.datasets = datasets;
  }

  /** In multiply-adds, over all epochs. */
  public double of(Trial trial) {
    Dataset dataset = datasets.open(trial);
    Split split = Split.of(dataset, trial.recipe().preparation(), trial.seeds());
    double judged = split.validation().size() + split.test().map(Examples::size).orElse(0);
    double passes = FORWARD_AND_BACKWARD * (double) split.training().size() + judged;
    return trial.recipe().epochs() * passes * ofExample(trial, dataset);
  }

  private long ofExample(Trial trial, Dataset dataset) {
    return multiplyAdds.computeIfAbsent(
        new Work(trial.network(), trial.dataset()),
        work ->
            NetworkSummary.of(
                    TrialNetwork.configuration(trial, dataset, datasets.root(), Layers.DL4J),
                    dataset.shape(trial.dataset()))
                .multiplyAdds());
  }

  /** The same trials, so that none that takes long begins when there is little left beside it. */
  public List<Trial> longestFirst(List<Trial> trials) {
    Map<Trial, Double> costs = new HashMap<>();
    trials.forEach(trial -> costs.put(trial, of(trial)));
    return trials.stream()
        .sorted(Comparator.<Trial>comparingDouble(costs::get).reversed())
        .toList();
  }
}
