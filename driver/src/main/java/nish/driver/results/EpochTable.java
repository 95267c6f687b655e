package nish.driver.results;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nish.driver.results.ResultTable.Cell;
import nish.worker.trial.EpochMetrics;

/** Accuracy and loss epoch by epoch, as means over the seeds that were measured. */
public final class EpochTable {

  private final List<SeedGroup> groups;
  private final QuestionColumns questions;

  public EpochTable(List<TrialRecord> trials) {
    this.groups = SeedGroup.of(trials);
    this.questions = QuestionColumns.of(groups);
  }

  public ResultTable table() {
    return ResultTable.of(columns(), groups.stream().flatMap(this::rows).toList());
  }

  private List<String> columns() {
    return Stream.of(questions.names(), List.of("epoch"), measures().keySet(), List.of("seeds"))
        .flatMap(Collection::stream)
        .toList();
  }

  private Map<String, ToDoubleFunction<EpochMetrics>> measures() {
    Map<String, ToDoubleFunction<EpochMetrics>> measures = new LinkedHashMap<>();
    measures.put("training_accuracy", EpochMetrics::trainingAccuracy);
    measures.put("validation_accuracy", EpochMetrics::validationAccuracy);
    measures.put("training_loss", EpochMetrics::trainingLoss);
    measures.put("validation_loss", EpochMetrics::validationLoss);
    if (questions.holdsOut()) {
      measures.put("test_accuracy", EpochMetrics::testAccuracy);
      measures.put("test_loss", EpochMetrics::testLoss);
    }
    return measures;
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
    measures().values().forEach(number -> row.add(mean(metrics, number)));
    row.add(ResultTable.whole(metrics.size()));
    return row;
  }

  private static Cell mean(List<EpochMetrics> metrics, ToDoubleFunction<EpochMetrics> number) {
    return OverSeeds.of(metrics.stream().map(number::applyAsDouble).toList()).cell();
  }
}
