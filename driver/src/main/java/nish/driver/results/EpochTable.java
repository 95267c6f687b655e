package nish.driver.results;

import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nish.driver.results.ResultTable.Cell;
import nish.worker.trial.EpochMetrics;

/** Accuracy and loss epoch by epoch, as means over the seeds that were measured. */
public final class EpochTable {

  private record Measure(String name, ToDoubleFunction<EpochMetrics> of) {}

  private static final List<Measure> MEASURES =
      List.of(
          new Measure("training_accuracy", EpochMetrics::trainingAccuracy),
          new Measure("validation_accuracy", EpochMetrics::validationAccuracy),
          new Measure("training_loss", EpochMetrics::trainingLoss),
          new Measure("validation_loss", EpochMetrics::validationLoss));

  /** Of the groups that hold out. */
  private static final List<Measure> TESTS =
      List.of(
          new Measure("test_accuracy", EpochMetrics::testAccuracy),
          new Measure("test_loss", EpochMetrics::testLoss));

  private final List<SeedGroup> groups;
  private final QuestionColumns questions;

  public EpochTable(List<TrialRecord> trials, boolean showsTest) {
    this.groups = SeedGroup.of(trials);
    this.questions = QuestionColumns.of(groups, showsTest);
  }

  /** Whether test accuracies are shown. */
  public boolean showsTest() {
    return questions.holdsOut();
  }

  public ResultTable table() {
    return ResultTable.of(columns(), groups.stream().flatMap(this::rows).toList());
  }

  private List<String> columns() {
    return Stream.of(
            questions.names(),
            List.of("epoch"),
            names(MEASURES),
            questions.holdsOut() ? names(TESTS) : List.<String>of(),
            List.of("seeds"))
        .flatMap(List::stream)
        .toList();
  }

  private static List<String> names(List<Measure> measures) {
    return measures.stream().map(Measure::name).toList();
  }

  private Stream<List<Cell>> rows(SeedGroup group) {
    return IntStream.range(0, group.question().recipe().epochs())
        .mapToObj(epoch -> at(group, epoch))
        .filter(metrics -> !metrics.isEmpty())
        .map(metrics -> row(group, metrics));
  }

  private static List<EpochMetrics> at(SeedGroup group, int epoch) {
    return group.trials().stream()
        .flatMap(trial -> trial.epochs().stream())
        .filter(metrics -> metrics.epoch() == epoch)
        .toList();
  }

  private List<Cell> row(SeedGroup group, List<EpochMetrics> metrics) {
    List<Cell> row = questions.cells(group);
    row.add(ResultTable.whole(metrics.get(0).epoch()));
    MEASURES.forEach(measure -> row.add(mean(metrics, measure)));
    if (questions.holdsOut()) {
      TESTS.forEach(test -> row.add(group.holdsOut() ? mean(metrics, test) : new Cell.Empty()));
    }
    row.add(ResultTable.whole(metrics.size()));
    return row;
  }

  private static Cell mean(List<EpochMetrics> metrics, Measure measure) {
    return OverSeeds.of(metrics.stream().map(measure.of()::applyAsDouble).toList()).cell();
  }
}
