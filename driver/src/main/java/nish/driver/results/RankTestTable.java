package nish.driver.results;

import java.util.List;
import java.util.Locale;
import nish.driver.comparison.AcrossPlaces;
import nish.driver.comparison.Friedman;
import nish.driver.comparison.Nemenyi;
import nish.driver.results.ResultTable.Cell;

/** Whether average ranks differ at all (Friedman), and how far apart is apart (Nemenyi). */
public final class RankTestTable {

  private static final List<String> COLUMNS =
      List.of("test", "statistic", "p", "activations", "places", "datasets");

  private final AcrossPlaces across;

  public RankTestTable(AcrossPlaces across) {
    this.across = across;
  }

  public ResultTable table() {
    Friedman friedman = across.friedman();
    return ResultTable.of(
        COLUMNS,
        List.of(
            row("Friedman chi-square", friedman.chiSquare(), friedman.chiSquarePValue()),
            row("Iman-Davenport F", friedman.f(), friedman.fPValue()),
            row("Nemenyi critical difference", 0.05),
            row("Nemenyi critical difference", 0.10)));
  }

  private List<Cell> row(String test, double level) {
    return row(test, across.nemenyi(level).criticalDifference(), level);
  }

  private List<Cell> row(String test, double statistic, double p) {
    return List.of(
        ResultTable.word(test),
        ResultTable.real(statistic, 3),
        ResultTable.real(p, 4),
        ResultTable.whole(across.methods().size()),
        ResultTable.whole(across.places()),
        ResultTable.whole(across.datasets()));
  }

  /** What the columns mean, for people. */
  public String note() {
    return "Over %s. A critical difference's p is the level that it is of.\n%s"
        .formatted(PlacesText.of(across), note(across));
  }

  /** The same in a sentence. */
  static String note(AcrossPlaces across) {
    Friedman friedman = across.friedman();
    Nemenyi nemenyi = across.nemenyi(0.05);
    return String.format(
        Locale.ROOT,
        "Friedman's test of the ranks: chi-square %.2f, p %.2g; Iman and Davenport's F %.2f, p %.2g%s. Nemenyi's critical difference at 0.05: %.3f ranks.",
        friedman.chiSquare(),
        friedman.chiSquarePValue(),
        friedman.f(),
        friedman.fPValue(),
        friedman.isClear() ? "" : ", so that no average rank is shown to differ from another",
        nemenyi.criticalDifference());
  }
}
