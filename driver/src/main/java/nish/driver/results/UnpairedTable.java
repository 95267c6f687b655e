package nish.driver.results;

import java.util.List;
import nish.driver.comparison.UnpairedComparison;
import nish.driver.results.ResultTable.Cell;

/** Comparisons of summaries in a table. */
public final class UnpairedTable {

  public static final String NOTE =
      "difference: mean of activation less against, with its 95 % interval; p: Welch's test, for nothing pairs these runs; adjusted_p: Holm's for all comparisons of this table, and below 0.05 told as better or worse. Runs with shared seeds tell smaller differences.";

  private static final List<String> COLUMNS =
      List.of(
          "network",
          "dataset",
          "activation",
          "against",
          "verdict",
          "difference",
          "from",
          "to",
          "p",
          "adjusted_p",
          "runs",
          "runs_against");

  private UnpairedTable() {}

  public static ResultTable of(List<UnpairedComparison> comparisons, boolean isGreaterBetter) {
    return ResultTable.of(
        COLUMNS, comparisons.stream().map(each -> row(each, isGreaterBetter)).toList());
  }

  private static List<Cell> row(UnpairedComparison each, boolean isGreaterBetter) {
    return List.of(
        ResultTable.word(each.first().network()),
        ResultTable.word(each.first().dataset()),
        ResultTable.word(each.first().activation()),
        ResultTable.word(each.second().activation()),
        ResultTable.word(verdict(each, isGreaterBetter)),
        ResultTable.real(each.difference(), 4),
        ResultTable.real(each.interval().low(), 4),
        ResultTable.real(each.interval().high(), 4),
        ResultTable.real(each.pValue(), 4),
        ResultTable.real(each.adjustedPValue(), 4),
        ResultTable.whole(each.first().runs()),
        ResultTable.whole(each.second().runs()));
  }

  private static String verdict(UnpairedComparison each, boolean isGreaterBetter) {
    if (!each.isClear()) {
      return ComparisonTable.UNCLEAR;
    }
    return each.difference() > 0 == isGreaterBetter ? "better" : "worse";
  }
}
