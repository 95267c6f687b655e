package nish.driver.results;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import nish.driver.comparison.Choice;
import nish.driver.comparison.Interval;
import nish.driver.results.ResultTable.Cell;

/** What the best of several ts has over relu, judged by seeds that did not choose it. */
final class OverReference {

  static final List<String> COLUMNS = List.of("over_relu", "from", "to", "p", "pairs");

  static final String NOTE =
      "over relu: the mean difference, over the shared seeds, that the best t of some seeds has with the others (bootstrap over the choice), since the seeds that chose it flatter it; from, to: the 95 % interval of the difference as seen, which pays for all ts and so holds for whichever is chosen (none of few pairs); p: of that difference, times the number of ts.";

  private static final List<Cell> NOTHING = Collections.nCopies(COLUMNS.size(), new Cell.Empty());

  private OverReference() {}

  /**
   * Empty cells where relu was not run with the same seeds.
   *
   * @param best of the ts, by name
   * @param differences of each t to relu, by seed
   */
  static List<Cell> cells(
      String best, Map<String, Map<Long, Double>> differences, SeedValues values) {
    return Choice.of(differences)
        .filter(choice -> choice.chosen().equals(best))
        .map(choice -> cells(choice, values))
        .orElse(NOTHING);
  }

  private static List<Cell> cells(Choice choice, SeedValues values) {
    double one = values.upward(choice.interval().map(Interval::low).orElse(Double.NaN));
    double other = values.upward(choice.interval().map(Interval::high).orElse(Double.NaN));
    return List.of(
        ResultTable.real(values.upward(choice.corrected()), 4),
        ResultTable.real(Math.min(one, other), 4),
        ResultTable.real(Math.max(one, other), 4),
        ResultTable.real(choice.pValue(), 4),
        ResultTable.whole(choice.seeds()));
  }
}
