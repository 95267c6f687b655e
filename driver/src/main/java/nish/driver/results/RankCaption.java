package nish.driver.results;

import java.util.List;
import java.util.Locale;
import nish.driver.comparison.AcrossPlaces;
import nish.driver.comparison.Friedman;

/** What is said below a diagram of ranks, by lines. */
final class RankCaption {

  private RankCaption() {}

  static List<String> of(AcrossPlaces across) {
    Friedman friedman = across.friedman();
    return List.of(
        String.format(
            Locale.ROOT,
            "%d places of %d datasets; Friedman's test (Iman and Davenport): p = %.2g%s",
            across.places(),
            across.datasets(),
            friedman.fPValue(),
            friedman.isClear() ? "" : ", no rank shown to differ"),
        "a bar joins average ranks less than CD apart (Nemenyi's test, 0.05)");
  }
}
