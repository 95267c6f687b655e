package nish.driver.comparison;

import java.nio.file.Path;
import java.util.List;

/** What was published of runs, as CSV. */
public final class SummariesFile {

  private static final List<String> COLUMNS =
      List.of("activation", "network", "dataset", "mean", "deviation", "runs");

  private SummariesFile() {}

  /** Whether a CSV file has summaries, by its columns. */
  public static boolean is(Path file) {
    return new CsvFile(file, COLUMNS).hasColumns();
  }

  /**
   * Reads all of it.
   *
   * @throws IllegalArgumentException with all that is wrong, each with its line
   */
  public static List<Summary> read(Path file) {
    return new CsvFile(file, COLUMNS)
        .read(
            line ->
                new Summary(
                    line.text("activation"),
                    line.text("network"),
                    line.text("dataset"),
                    line.number("mean"),
                    line.number("deviation"),
                    line.count("runs")));
  }
}
