package nish.driver.results;

import java.util.ArrayList;
import java.util.Collections;
import java.util.IntSummaryStatistics;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.Stream;
import nish.driver.results.ResultTable.Cell;

/**
 * The published rows, and beside each what trials of the same network, input, activation and t have
 * shown so far: as there, the maximum over the epochs of the accuracy on the test examples, its
 * epoch, and the last epoch's. What their recipe has otherwise than the published one is told.
 */
public final class PublishedTable {

  /** What the published figures are, in one line. */
  public static final String NOTE =
      "published: one run each on CIFAR-10, the maximum over the epochs of the accuracy on the test"
          + " set, its epoch, and the last epoch's accuracy; ours: the same of the epochs had so far,"
          + " accuracies as means over the seeds, the epoch as their median";

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
          "our_epoch",
          "our_last",
          "difference",
          "epochs",
          "seeds",
          "left_out",
          "recipe_differs");

  private static final List<Cell> UNTRIED = Collections.nCopies(8, new Cell.Empty());

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
        ? Stream.of(row(published, published.t(), UNTRIED))
        : ours.stream()
            .map(
                group -> row(published, group.question().activation().t(), ours(published, group)));
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
    row.addAll(ours);
    return row;
  }

  private static List<Cell> ours(PublishedRow published, SeedGroup group) {
    TestedSoFar tested = TestedSoFar.of(group);
    return List.of(
        OverSeeds.cell(tested.maximum()),
        OverSeeds.medianEpoch(tested.maximumEpochs()),
        OverSeeds.cell(tested.last()),
        difference(published, tested),
        epochs(tested.trials(), group.question().recipe().epochs()),
        ResultTable.whole(tested.trials().size()),
        ResultTable.word(group.leftOut(tested.trials())),
        ResultTable.word(RecipeColumns.differences(group.question().recipe(), Published.RECIPE)));
  }

  private static Cell difference(PublishedRow published, TestedSoFar tested) {
    return tested
        .maximum()
        .map(ours -> ResultTable.real(ours.mean() - published.maximum(), 4))
        .orElseGet(Cell.Empty::new);
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
