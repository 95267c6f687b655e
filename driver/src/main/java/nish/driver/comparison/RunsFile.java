package nish.driver.comparison;

import java.nio.file.Path;
import java.util.List;

/** Anyone's runs as CSV. */
public final class RunsFile {

  private static final List<String> COLUMNS =
      List.of("activation", "network", "dataset", "seed", "value");

  private RunsFile() {}

  /**
   * Reads all of it.
   *
   * @throws IllegalArgumentException with all that is wrong, each with its line
   */
  public static List<Run> read(Path file) {
    return new CsvFile(file, COLUMNS)
        .read(
            line ->
                new Run(
                    line.text("activation"),
                    line.text("network"),
                    line.text("dataset"),
                    line.whole("seed"),
                    line.number("value")));
  }
}
