package nish.driver.results;

import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nish.driver.results.ResultTable.Cell;
import nish.driver.spec.Metric;

/**
 * The published table's form: activation, t, maximum validation accuracy with its epoch, last
 * validation accuracy; here as means over the seeds, and the epoch as their median, with the mean
 * of the last five epochs. The best row of each network and dataset, by the sweep's metric, has a
 * star. What of the recipe varies within the sweep has columns too. Where a trial is validated on
 * examples that are held out, there may be its test accuracy in the epoch of the maximum, by which
 * nothing is to be chosen.
 */
public final class AccuracyTable {

  private final Metric metric;
  private final List<SeedGroup> groups;
  private final QuestionColumns questions;
  private final IncompleteBlocks blocks;
  private final boolean isIncomplete;

  /** Without test accuracies. */
  public AccuracyTable(Metric metric, List<TrialRecord> trials) {
    this(metric, trials, false);
  }

  public AccuracyTable(Metric metric, List<TrialRecord> trials, boolean showsTest) {
    this.metric = metric;
    this.groups = SeedGroup.of(trials);
    this.questions = QuestionColumns.of(groups, showsTest);
    this.blocks = IncompleteBlocks.of(groups);
    this.isIncomplete = blocks.areIn(groups);
  }

  /** Whether test accuracies are shown. */
  public boolean showsTest() {
    return questions.holdsOut();
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
            List.of("last_validation_accuracy", "mean_of_last_5", "seeds", "left_out", "best"))
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
    row.add(OverSeeds.cell(group.meanOfLast()));
    row.add(ResultTable.whole(group.measured().size()));
    row.add(ResultTable.word(leftOut(group)));
    row.add(ResultTable.word(starred ? "*" : ""));
    return row;
  }

  private String leftOut(SeedGroup group) {
    return Stream.of(group.leftOut(), blocks.lackedBy(group))
        .filter(text -> !text.isEmpty())
        .collect(Collectors.joining("; "));
  }

  /** What the columns mean and what is in no mean, for people. */
  public String note() {
    return """
        max validation accuracy: of each trial's epochs, as published tables have it; the best of many is optimistic. mean of last 5: of its last five epochs, or of all.
        left out: trials that diverged, failed, were cancelled or have not ended, which are in no mean; where a trial diverged there is no star while there is another row."""
        + incompleteNote()
        + EarlyStops.note(groups);
  }

  /** A line of its own on rows that lack seeds of others; empty where none does. */
  public String incompleteNote() {
    return isIncomplete ? "\n" + IncompleteBlocks.NOTE : "";
  }
}
