package nish.driver.results;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import nish.driver.comparison.AcrossPlaces;
import nish.driver.comparison.AgainstControl;
import nish.driver.comparison.Estimate;
import nish.driver.comparison.Interval;
import nish.driver.comparison.RankedMethod;
import nish.driver.results.ResultTable.Cell;

/** Activations over all places, the best average rank first, each against one of them. */
public final class RankTable {

  private static final List<String> COLUMNS =
      List.of(
          "activation",
          "average_rank",
          "interquartile_mean",
          "from",
          "to",
          "improvement",
          "improvement_from",
          "improvement_to",
          "p",
          "adjusted_p",
          "verdict");

  private final AcrossPlaces across;
  private final List<RankedMethod> methods;
  private final String control;
  private final String values;

  /**
   * Of all against one.
   *
   * @param control that one
   * @param values what the runs' values are, in words
   */
  public RankTable(AcrossPlaces across, String control, String values) {
    this.across = across;
    this.methods = across.against(control);
    this.control = control;
    this.values = values;
  }

  public ResultTable table() {
    return ResultTable.of(COLUMNS, methods.stream().map(this::row).toList());
  }

  private List<Cell> row(RankedMethod method) {
    List<Cell> row = new ArrayList<>();
    row.add(ResultTable.word(method.method()));
    row.add(ResultTable.real(method.averageRank(), 3));
    row.addAll(cells(method.interquartileMean(), 4));
    row.addAll(method.againstControl().map(this::cells).orElseGet(RankTable::ofControl));
    return row;
  }

  private static List<Cell> cells(Estimate estimate, int digits) {
    return List.of(
        ResultTable.real(estimate.value(), digits),
        end(estimate.interval().map(Interval::low), digits),
        end(estimate.interval().map(Interval::high), digits));
  }

  private static Cell end(Optional<Double> end, int digits) {
    return end.map(value -> ResultTable.real(value, digits)).orElseGet(Cell.Empty::new);
  }

  private List<Cell> cells(AgainstControl test) {
    return Stream.of(
            cells(test.improvement(), 2),
            List.of(
                ResultTable.real(test.pValue(), 4),
                ResultTable.real(test.adjustedPValue(), 4),
                ResultTable.word(verdict(test))))
        .flatMap(List::stream)
        .toList();
  }

  private static List<Cell> ofControl() {
    return Collections.nCopies(6, new Cell.Empty());
  }

  private String verdict(AgainstControl test) {
    if (test.isClear()) {
      return test.isBetter() ? "better" : "worse";
    }
    return test.couldBeClear(across.places(), methods.size() - 1)
        ? "no clear difference"
        : "too few places to tell";
  }

  /** What the columns mean, for people. */
  public String note() {
    return "average_rank: of the means over seeds, 1 is best, over %s; interquartile_mean: of the middle half of all runs (%s), with its 95 %% interval (bootstrap of the runs within each place, none where one has a single run); improvement: how probably a run is better than one of %s at the same place, with its interval; p: Wilcoxon's signed ranks of the places' means against %s; adjusted_p: Holm's for all %d of them, and below 0.05 told as better or worse.\n%s"
        .formatted(
            PlacesText.of(across),
            values,
            control,
            control,
            methods.size() - 1,
            RankTestTable.note(across));
  }
}
