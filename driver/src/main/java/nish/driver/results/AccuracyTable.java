package nish.driver.results;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import nish.driver.results.ResultTable.Cell;
import nish.worker.trial.Recipe;

/**
 * The published table's form: activation, t, maximum validation accuracy with its epoch, last
 * validation accuracy; here as means over the seeds. The best row of each network and dataset, by
 * the sweep's metric, has a star. What of the recipe varies within the sweep has columns too.
 */
public final class AccuracyTable {

  private static final Map<String, Function<Recipe, Cell>> RECIPE =
      new TreeMap<>(
          Map.of(
              "epochs", recipe -> ResultTable.whole(recipe.epochs()),
              "batch_size", recipe -> ResultTable.whole(recipe.batchSize()),
              "learning_rate", recipe -> asWritten(recipe.learningRate()),
              "momentum", recipe -> asWritten(recipe.momentum()),
              "weight_decay", recipe -> asWritten(recipe.weightDecay())));

  private final SweepMetric metric;
  private final List<SeedGroup> groups;
  private final List<String> varying;

  public AccuracyTable(SweepMetric metric, List<TrialRecord> trials) {
    this.metric = metric;
    this.groups = SeedGroup.of(trials);
    this.varying =
        RECIPE.keySet().stream()
            .filter(
                name -> groups.stream().map(group -> recipe(group, name)).distinct().count() > 1)
            .toList();
  }

  private static Cell recipe(SeedGroup group, String name) {
    return RECIPE.get(name).apply(group.question().recipe());
  }

  public ResultTable table() {
    List<String> columns = new ArrayList<>(List.of("network", "dataset", "activation", "t"));
    columns.addAll(varying);
    columns.addAll(
        List.of(
            "max_validation_accuracy",
            "max_epoch",
            "last_validation_accuracy",
            "seeds",
            "left_out",
            "best"));
    Map<String, SeedGroup> best =
        groups.stream()
            .filter(group -> group.best(metric).isPresent())
            .sorted(SeedGroup.bestFirst(metric))
            .collect(
                Collectors.toMap(
                    group -> group.question().place(),
                    Function.identity(),
                    (first, next) -> first));
    return ResultTable.of(
        columns,
        groups.stream()
            .map(group -> row(group, group.equals(best.get(group.question().place()))))
            .toList());
  }

  private List<Cell> row(SeedGroup group, boolean starred) {
    SeedGroup.Question question = group.question();
    List<Cell> row = new ArrayList<>();
    row.add(ResultTable.word(question.network()));
    row.add(ResultTable.word(question.dataset()));
    row.add(ResultTable.word(question.activation().name()));
    row.add(tOf(question));
    varying.forEach(name -> row.add(recipe(group, name)));
    List<Integer> epochs =
        group.bestEpochs(SweepMetric.VALIDATION_ACCURACY).stream().map(e -> e.epoch()).toList();
    row.add(
        group.best(SweepMetric.VALIDATION_ACCURACY).map(OverSeeds::cell).orElse(new Cell.Empty()));
    row.add(epochs.isEmpty() ? new Cell.Empty() : ResultTable.whole(OverSeeds.median(epochs)));
    row.add(group.last().map(OverSeeds::cell).orElse(new Cell.Empty()));
    row.add(ResultTable.whole(group.measured().size()));
    row.add(ResultTable.word(group.leftOut()));
    row.add(ResultTable.word(starred ? "*" : ""));
    return row;
  }

  /** A group's t, as few digits as name it. */
  static Cell tOf(SeedGroup.Question question) {
    return question.activation().t().isPresent()
        ? asWritten(question.activation().t().getAsDouble())
        : new Cell.Empty();
  }

  private static Cell asWritten(double value) {
    return new Cell.Real(value, Cell.Real.AS_WRITTEN);
  }
}
