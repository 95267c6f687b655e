package nish.driver.results;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nish.driver.results.ResultTable.Cell;

/**
 * The best t of each activation that takes one, for each network and dataset, by the sweep's metric
 * (mean over the seeds of each trial's best epoch), and beside it the best of all activations
 * there.
 */
public final class BestT {

  private final SweepMetric metric;
  private final List<TrialRecord> trials;

  public BestT(SweepMetric metric, List<TrialRecord> trials) {
    this.metric = metric;
    this.trials = trials;
  }

  /** A row for each network, dataset and activation with a t; none where nothing is measured. */
  public ResultTable table() {
    Map<String, SeedGroup> best = new LinkedHashMap<>();
    Map<String, SeedGroup> bestOfAll = new LinkedHashMap<>();
    SeedGroup.of(trials).stream()
        .filter(group -> group.best(metric).isPresent())
        .sorted(SeedGroup.bestFirst(metric))
        .forEach(
            group -> {
              bestOfAll.putIfAbsent(group.question().place(), group);
              if (group.question().activation().t().isPresent()) {
                String name = group.question().activation().name();
                best.putIfAbsent(group.question().place() + " " + name, group);
              }
            });
    List<String> columns =
        List.of(
            "network",
            "dataset",
            "activation",
            "t",
            metric.name().toString(),
            "seeds",
            "best_of_all");
    return ResultTable.of(
        columns,
        best.values().stream()
            .map(group -> row(group, bestOfAll.get(group.question().place())))
            .toList());
  }

  private List<Cell> row(SeedGroup group, SeedGroup bestOfAll) {
    OverSeeds value = group.best(metric).orElseThrow();
    return List.of(
        ResultTable.word(group.question().network()),
        ResultTable.word(group.question().dataset()),
        ResultTable.word(group.question().activation().name()),
        AccuracyTable.tOf(group.question()),
        value.cell(),
        ResultTable.whole(value.seeds()),
        ResultTable.word(bestOfAll.question().activation().toString()));
  }
}
