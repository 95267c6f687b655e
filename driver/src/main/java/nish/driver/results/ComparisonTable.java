package nish.driver.results;

import java.util.List;
import java.util.Optional;
import nish.driver.comparison.Comparison;
import nish.driver.comparison.Interval;
import nish.driver.results.ResultTable.Cell;

/** Comparisons in a table, with what they say in words. */
public final class ComparisonTable {

  static final String UNCLEAR = "no clear difference";

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
          "wins",
          "effect_size",
          "p",
          "adjusted_p",
          "pairs",
          "unpaired",
          "left_out",
          "variance_removed");

  private final List<Comparison> comparisons;
  private final LeftOut leftOut;
  private final boolean isGreaterBetter;

  /** Of comparisons that some trials of these sweeps are left out of. */
  public ComparisonTable(List<Comparison> comparisons, LeftOut leftOut, boolean isGreaterBetter) {
    this.comparisons = List.copyOf(comparisons);
    this.leftOut = leftOut;
    this.isGreaterBetter = isGreaterBetter;
  }

  public ResultTable table() {
    return ResultTable.of(COLUMNS, comparisons.stream().map(this::row).toList());
  }

  private List<Cell> row(Comparison comparison) {
    return List.of(
        ResultTable.word(comparison.network()),
        ResultTable.word(comparison.dataset()),
        ResultTable.word(comparison.first()),
        ResultTable.word(comparison.second()),
        ResultTable.word(verdict(comparison)),
        ResultTable.real(comparison.difference(), 4),
        end(comparison.interval().map(Interval::low)),
        end(comparison.interval().map(Interval::high)),
        ResultTable.real(wins(comparison), 2),
        ResultTable.real(comparison.effectSize(), 2),
        ResultTable.real(comparison.pValue(), 4),
        ResultTable.real(comparison.adjustedPValue(), 4),
        ResultTable.whole(comparison.pairs()),
        ResultTable.whole(comparison.unpaired()),
        ResultTable.word(leftOut.of(comparison)),
        ResultTable.real(comparison.varianceRemoved(), 2));
  }

  private double wins(Comparison comparison) {
    return isGreaterBetter ? comparison.probability() : 1 - comparison.probability();
  }

  private static Cell end(Optional<Double> end) {
    return end.map(value -> ResultTable.real(value, 4)).orElseGet(Cell.Empty::new);
  }

  private String verdict(Comparison comparison) {
    if (comparison.isClear()) {
      return comparison.difference() > 0 == isGreaterBetter ? "better" : "worse";
    }
    if (!comparison.agrees()) {
      return "unclear: mean and ranks disagree";
    }
    return comparison.couldBeClear(comparisons.size()) ? UNCLEAR : "too few pairs to tell";
  }

  /** What the columns mean, for people. */
  public String note() {
    return "difference: mean of activation less against over the seeds that both have, with its 95 %% interval (of the same test, BCa bootstrap above 30 pairs, none of fewer than 6); wins: share of seeds at which activation is better; p: %s; unpaired: runs of either that lack a partner; left_out: trials of either that lack this value, by their state; adjusted_p: Holm's for all %d comparisons, and below 0.05 told as better or worse; variance_removed: what the seeds that they share took from the difference's variance."
        .formatted(
            comparisons.stream()
                .map(comparison -> comparison.test().toString())
                .distinct()
                .reduce((first, second) -> first + " or " + second)
                .orElse(""),
            comparisons.size());
  }
}
