package nish.driver.results;

import nish.driver.comparison.AcrossPlaces;

/** Over what was averaged, and what was left out of it. */
final class PlacesText {

  private PlacesText() {}

  static String of(AcrossPlaces across) {
    return counts(across) + warning(across) + leftOut(across);
  }

  /** {@code 14 places (networks on datasets) of 7 datasets}. */
  private static String counts(AcrossPlaces across) {
    int datasets = across.datasets();
    return "%d places (networks on datasets) of %d dataset%s"
        .formatted(across.places(), datasets, datasets == 1 ? "" : "s");
  }

  private static String warning(AcrossPlaces across) {
    return across.datasets() < across.places()
        ? ", of which those that share a dataset or a network are less than independent, so that p-values are too small"
        : "";
  }

  private static String leftOut(AcrossPlaces across) {
    int count = across.leftOut().size();
    return count == 0
        ? ""
        : ", without %d that lack%s an activation: %s"
            .formatted(count, count == 1 ? "s" : "", String.join("; ", across.leftOut()));
  }
}
