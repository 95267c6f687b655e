package nish.driver.results;

import java.util.Collections;
import java.util.List;
import java.util.Optional;
import nish.driver.comparison.Choice;
import nish.driver.comparison.Interval;
import nish.driver.results.ResultTable.Cell;
import nish.driver.spec.Metric;

/** What the best of several ts has over relu, less what choosing it has added. */
final class OverReference {

  static final String NAME = "relu";

  static final List<String> COLUMNS = List.of("over_relu", "from", "to", "p");

  static final String NOTE =
      "over relu: the mean difference over the shared seeds, less what choosing the best t adds by chance (bootstrap over the choice); from, to: its 95 % interval as seen, which holds for whichever t is chosen; p: of the best of all ts (max-T permutation test).";

  private OverReference() {}

  /** Empty where relu was not run with the same seeds. */
  static List<Cell> cells(List<SeedGroup> ts, Optional<SeedGroup> relu, Metric metric) {
    SeedValues values = new SeedValues(metric, ts);
    return relu.flatMap(reference -> Choice.of(values.of(ts), values.of(reference)))
        .map(choice -> cells(choice, values))
        .orElseGet(() -> Collections.nCopies(COLUMNS.size(), new Cell.Empty()));
  }

  private static List<Cell> cells(Choice choice, SeedValues values) {
    double one = values.upward(choice.interval().map(Interval::low).orElse(Double.NaN));
    double other = values.upward(choice.interval().map(Interval::high).orElse(Double.NaN));
    return List.of(
        ResultTable.real(values.upward(choice.corrected()), 4),
        ResultTable.real(Math.min(one, other), 4),
        ResultTable.real(Math.max(one, other), 4),
        ResultTable.real(choice.pValue(), 4));
  }
}
