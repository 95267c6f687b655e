package nish.driver.export;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** As what a sweep is exported. */
public enum ExportFormat {
  CSV,
  JSONL,
  PARQUET,
  TENSORBOARD,
  MLFLOW;

  /** The format of rows whose name a file ends in. */
  public static Optional<ExportFormat> ofEnding(Path file) {
    String name = file.toString().toLowerCase(Locale.ROOT);
    return Arrays.stream(values())
        .filter(format -> format.isRows() && name.endsWith("." + format))
        .findFirst();
  }

  /** Whether it is a table of rows, in one file. */
  public boolean isRows() {
    return isText() || this == PARQUET;
  }

  /** Whether it may go to a terminal or a pipe. */
  public boolean isText() {
    return this == CSV || this == JSONL;
  }

  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
