package nish.driver.results;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nish.driver.results.ResultTable.Cell;
import nish.driver.spec.Metric;

/**
 * The best t of each activation that takes one, for each network and dataset, by the sweep's metric
 * (mean over the seeds of each trial's best epoch, of those ts at which fewest trials diverged),
 * and beside it the best of all activations there.
 */
public final class BestT {

  private final Metric metric;
  private final List<SeedGroup> groups;
  private final QuestionColumns questions;

  public BestT(Metric metric, List<TrialRecord> trials) {
    this.metric = metric;
    this.groups = SeedGroup.of(trials);
    this.questions = QuestionColumns.of(groups);
  }

  /** A row for each network, dataset and activation with a t; none where nothing is measured. */
  public ResultTable table() {
    Map<String, SeedGroup> bestOfAll = SeedGroup.bestOfPlaces(groups, metric);
    return ResultTable.of(
        columns(),
        groups.stream()
            .filter(group -> group.question().activation().t().isPresent())
            .collect(
                Collectors.groupingBy(
                    group -> group.question().activation().label(),
                    LinkedHashMap::new,
                    Collectors.toList()))
            .values()
            .stream()
            .flatMap(this::best)
            .map(group -> row(group, bestOfAll.get(group.question().place())))
            .toList());
  }

  private List<String> columns() {
    return Stream.of(
            questions.names(),
            List.of(metric.key()),
            questions.holdsOut() ? List.of("test_accuracy") : List.<String>of(),
            List.of("seeds", "best_of_all"))
        .flatMap(List::stream)
        .toList();
  }

  private Stream<SeedGroup> best(List<SeedGroup> ofOneActivation) {
    return SeedGroup.bestOfPlaces(ofOneActivation, metric).values().stream();
  }

  private List<Cell> row(SeedGroup group, SeedGroup bestOfAll) {
    OverSeeds value = group.best(metric).orElseThrow();
    List<Cell> row = questions.cells(group);
    row.add(value.cell());
    if (questions.holdsOut()) {
      row.add(OverSeeds.cell(group.test(metric)));
    }
    row.add(ResultTable.whole(value.seeds()));
    row.add(ResultTable.word(bestOfAll.question().activation().toString()));
    return row;
  }
}
