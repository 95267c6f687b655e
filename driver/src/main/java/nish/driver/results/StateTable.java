package nish.driver.results;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import nish.driver.results.ResultTable.Cell;

/** How many of a sweep's trials are in each state, and which of them no average has, and why. */
public final class StateTable {

  private final List<TrialRecord> trials;

  public StateTable(List<TrialRecord> trials) {
    this.trials = List.copyOf(trials);
  }

  /** A line for each state, also where no trial is in it. */
  public ResultTable counts() {
    List<List<Cell>> rows = new ArrayList<>();
    for (TrialState state : TrialState.values()) {
      long count = trials.stream().filter(trial -> trial.state() == state).count();
      rows.add(
          List.of(
              ResultTable.word(state.toString()),
              ResultTable.whole(count),
              ResultTable.word(meaning(state))));
    }
    return ResultTable.of(List.of("state", "trials", "in_averages"), rows);
  }

  private static String meaning(TrialState state) {
    return switch (state) {
      case PENDING -> "missing: it has not begun";
      case RUNNING -> "missing: it has not ended";
      case COMPLETED, STOPPED -> "averaged";
      case DIVERGED -> "left out, and told in each row";
      case FAILED, CANCELLED -> "missing: it has no result";
    };
  }

  /**
   * A line for each row of the accuracy table and reason by which trials of it are in no average.
   */
  public ResultTable leftOut() {
    List<SeedGroup> groups = SeedGroup.of(trials);
    PlaceRecipes recipes = new PlaceRecipes(groups);
    List<List<Cell>> rows = new ArrayList<>();
    for (SeedGroup group : groups) {
      String activation = recipes.activation(group);
      seedsByReason(group)
          .forEach((reason, seeds) -> rows.add(row(group.question(), activation, seeds, reason)));
    }
    return ResultTable.of(
        List.of("network", "dataset", "activation", "trials", "seeds", "reason"), rows);
  }

  private static List<Cell> row(
      SeedGroup.Question question, String activation, List<Long> seeds, String reason) {
    return List.of(
        ResultTable.word(question.network()),
        ResultTable.word(question.dataset()),
        ResultTable.word(activation),
        ResultTable.whole(seeds.size()),
        ResultTable.word(
            seeds.stream().map(seed -> Long.toString(seed)).collect(Collectors.joining(", "))),
        ResultTable.word(reason));
  }

  private static Map<String, List<Long>> seedsByReason(SeedGroup group) {
    List<TrialRecord> averaged = group.measured();
    return group.trials().stream()
        .filter(trial -> !averaged.contains(trial))
        .collect(
            Collectors.groupingBy(
                StateTable::reason,
                LinkedHashMap::new,
                Collectors.mapping(trial -> trial.trial().seed(), Collectors.toList())));
  }

  private static String reason(TrialRecord trial) {
    return trial.outcome().map(Outcomes::describe).orElseGet(() -> trial.state().toString());
  }

  /** How many of all are in no average: {@code 1 diverged, 2 pending}; empty if all are. */
  public String summary() {
    Map<TrialState, Integer> counts = new EnumMap<>(TrialState.class);
    SeedGroup.of(trials).stream()
        .flatMap(
            group -> group.trials().stream().filter(trial -> !group.measured().contains(trial)))
        .forEach(trial -> counts.merge(trial.state(), 1, Integer::sum));
    return counts.entrySet().stream()
        .map(count -> count.getValue() + " " + count.getKey())
        .collect(Collectors.joining(", "));
  }
}
