package nish.driver.results;

import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import nish.driver.results.ResultTable.Cell;
import nish.driver.spec.Metric;

/**
 * The published table's form: activation, t, maximum validation accuracy with its epoch, last
 * validation accuracy; here as means over the seeds, and the epoch as their median. The best row of
 * each network and dataset, by the sweep's metric, has a star. What of the recipe varies within the
 * sweep has columns too. Where a trial is validated on examples that are held out, there is its
 * test accuracy in the epoch of the maximum, by which nothing is chosen.
 */
public final class AccuracyTable {

  private final Metric metric;
  private final List<SeedGroup> groups;
  private final QuestionColumns questions;

  public AccuracyTable(Metric metric, List<TrialRecord> trials) {
    this.metric = metric;
    this.groups = SeedGroup.of(trials);
    this.questions = QuestionColumns.of(groups);
  }

  public ResultTable table() {
    Collection<SeedGroup> best = SeedGroup.bestOfPlaces(groups, metric).values();
    return ResultTable.of(
        columns(), groups.stream().map(group -> row(group, best.contains(group))).toList());
  }

  private List<String> columns() {
    return Stream.of(
            questions.names(),
            List.of("max_validation_accuracy", "max_epoch"),
            questions.holdsOut() ? List.of("test_accuracy") : List.<String>of(),
            List.of("last_validation_accuracy", "seeds", "left_out", "best"))
        .flatMap(List::stream)
        .toList();
  }

  private List<Cell> row(SeedGroup group, boolean starred) {
    List<Cell> row = questions.cells(group);
    row.add(OverSeeds.cell(group.best(Metric.VALIDATION_ACCURACY)));
    row.add(OverSeeds.medianEpoch(group.bestEpochs(Metric.VALIDATION_ACCURACY)));
    if (questions.holdsOut()) {
      row.add(OverSeeds.cell(group.test(Metric.VALIDATION_ACCURACY)));
    }
    row.add(OverSeeds.cell(group.last()));
    row.add(ResultTable.whole(group.measured().size()));
    row.add(ResultTable.word(group.leftOut()));
    row.add(ResultTable.word(starred ? "*" : ""));
    return row;
  }
}
