package nish.driver.results;

import java.util.Locale;
import nish.driver.results.ResultTable.Cell;

/** A cell as people read it: {@code 0.9912 ± 0.0007}. */
public final class CellText {

  private CellText() {}

  /** Nothing of an empty cell. */
  public static String of(Cell cell) {
    if (cell instanceof Cell.Word word) {
      return word.text();
    } else if (cell instanceof Cell.Whole whole) {
      return Long.toString(whole.value());
    } else if (cell instanceof Cell.Real real) {
      return rounded(real.value(), real.digits());
    } else if (cell instanceof Cell.Mean mean) {
      String value = rounded(mean.mean(), mean.digits());
      boolean alone = Double.isNaN(mean.deviation());
      return alone ? value : value + " ± " + rounded(mean.deviation(), mean.digits());
    }
    return "";
  }

  private static String rounded(double value, int digits) {
    boolean asWritten = digits == Cell.Real.AS_WRITTEN || !Double.isFinite(value);
    String shortest = Double.toString(value);
    return asWritten
        ? shortest.endsWith(".0") ? shortest.substring(0, shortest.length() - 2) : shortest
        : String.format(Locale.ROOT, "%." + digits + "f", value).replaceFirst("^-(?=[0.]*$)", "");
  }
}
