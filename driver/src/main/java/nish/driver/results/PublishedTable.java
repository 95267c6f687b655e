package nish.driver.results;

import java.util.ArrayList;
import java.util.Collections;
import java.util.IntSummaryStatistics;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.Stream;
import nish.driver.results.ResultTable.Cell;
import nish.worker.trial.EpochMetrics;

/**
 * The published rows, and beside each what trials of the same network, input, activation and t have
 * shown so far: as there, the maximum over the epochs of the accuracy on the test examples. What
 * their recipe has otherwise than the published one is told.
 */
public final class PublishedTable {

  /** What the published figures are, in one line. */
  public static final String NOTE =
      "published: one run each on CIFAR-10, the maximum over the epochs of the accuracy on the test"
          + " set; ours: the same maximum, mean over the seeds, of the epochs had so far";

  private static final List<String> COLUMNS =
      List.of(
          "network",
          "input",
          "activation",
          "t",
          "published_max",
          "published_epoch",
          "published_last",
          "our_max",
          "difference",
          "epochs",
          "seeds",
          "left_out",
          "recipe_differs");

  private final List<SeedGroup> groups;

  public PublishedTable(List<TrialRecord> trials) {
    this.groups = SeedGroup.of(trials);
  }

  public ResultTable table() {
    return ResultTable.of(COLUMNS, Published.rows().stream().flatMap(this::rows).toList());
  }

  /** One for each recipe that we have tried. */
  private Stream<List<Cell>> rows(PublishedRow published) {
    List<SeedGroup> ours =
        groups.stream().filter(group -> published.isOf(group.question())).toList();
    return ours.isEmpty()
        ? Stream.of(row(published, published.t(), untried()))
        : ours.stream()
            .map(group -> row(published, group.question().activation().t(), shown(group)));
  }

  private static List<Cell> row(PublishedRow published, OptionalDouble t, List<Cell> ours) {
    List<Cell> row = new ArrayList<>();
    row.add(ResultTable.word(published.network()));
    row.add(ResultTable.word(published.input()));
    row.add(ResultTable.word(published.activation()));
    row.add(QuestionColumns.t(t));
    row.add(ResultTable.real(published.maximum(), 4));
    row.add(ResultTable.whole(published.maximumEpoch()));
    row.add(ResultTable.real(published.last(), 4));
    Stream.concat(difference(published, ours.get(0)), ours.stream().skip(1)).forEach(row::add);
    return row;
  }

  private static Stream<Cell> difference(PublishedRow published, Cell ours) {
    return Stream.of(
        ours,
        ours instanceof Cell.Mean mean
            ? ResultTable.real(mean.mean() - published.maximum(), 4)
            : ours);
  }

  private static List<Cell> untried() {
    return Collections.nCopies(5, new Cell.Empty());
  }

  private static List<Cell> shown(SeedGroup group) {
    List<TrialRecord> trained =
        group.trials().stream()
            .filter(trial -> trial.state() != TrialState.DIVERGED && !trial.epochs().isEmpty())
            .toList();
    List<Double> maxima =
        trained.stream().flatMapToDouble(trial -> maximum(trial).stream()).boxed().toList();
    return List.of(
        maxima.isEmpty() ? new Cell.Empty() : OverSeeds.of(maxima).cell(),
        epochs(trained, group.question().recipe().epochs()),
        ResultTable.whole(trained.size()),
        ResultTable.word(group.leftOut(trained)),
        ResultTable.word(RecipeColumns.differences(group.question().recipe(), Published.RECIPE)));
  }

  private static OptionalDouble maximum(TrialRecord trial) {
    boolean holdsOut = trial.trial().recipe().preparation().holdout() > 0;
    return trial.epochs().stream()
        .mapToDouble(holdsOut ? EpochMetrics::testAccuracy : EpochMetrics::validationAccuracy)
        .filter(accuracy -> !Double.isNaN(accuracy))
        .max();
  }

  /** {@code 3 of 270}, or {@code 3–5 of 270} where the seeds stand at different epochs. */
  private static Cell epochs(List<TrialRecord> trained, int asked) {
    if (trained.isEmpty()) {
      return new Cell.Word("0 of " + asked);
    }
    IntSummaryStatistics had =
        trained.stream().mapToInt(trial -> trial.epochs().size()).summaryStatistics();
    String upTo = had.getMin() == had.getMax() ? "" : "–" + had.getMax();
    return new Cell.Word(had.getMin() + upTo + " of " + asked);
  }
}
