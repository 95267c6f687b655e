package nish.driver.results;

import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nish.driver.results.ResultTable.Cell;
import nish.worker.trial.EpochMetrics;

/** Accuracy and loss epoch by epoch, as means over the seeds that were measured. */
public final class EpochTable {

  private static final List<String> COLUMNS =
      List.of(
          "network",
          "dataset",
          "activation",
          "t",
          "epoch",
          "training_accuracy",
          "validation_accuracy",
          "training_loss",
          "validation_loss",
          "seeds");

  private final List<TrialRecord> trials;

  public EpochTable(List<TrialRecord> trials) {
    this.trials = trials;
  }

  public ResultTable table() {
    return ResultTable.of(
        COLUMNS, SeedGroup.of(trials).stream().flatMap(EpochTable::rows).toList());
  }

  private static Stream<List<Cell>> rows(SeedGroup group) {
    return IntStream.range(0, group.question().recipe().epochs())
        .mapToObj(epoch -> at(group, epoch))
        .filter(metrics -> !metrics.isEmpty())
        .map(metrics -> row(group.question(), metrics));
  }

  private static List<EpochMetrics> at(SeedGroup group, int epoch) {
    return group.trials().stream()
        .flatMap(trial -> trial.epochs().stream())
        .filter(metrics -> metrics.epoch() == epoch)
        .toList();
  }

  private static List<Cell> row(SeedGroup.Question question, List<EpochMetrics> metrics) {
    return List.of(
        ResultTable.word(question.network()),
        ResultTable.word(question.dataset()),
        ResultTable.word(question.activation().label()),
        AccuracyTable.tOf(question),
        ResultTable.whole(metrics.get(0).epoch()),
        mean(metrics, EpochMetrics::trainingAccuracy),
        mean(metrics, EpochMetrics::validationAccuracy),
        mean(metrics, EpochMetrics::trainingLoss),
        mean(metrics, EpochMetrics::validationLoss),
        ResultTable.whole(metrics.size()));
  }

  private static Cell mean(List<EpochMetrics> metrics, ToDoubleFunction<EpochMetrics> number) {
    return OverSeeds.of(metrics.stream().map(number::applyAsDouble).toList()).cell();
  }
}
