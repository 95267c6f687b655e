package nish.driver.cli;

import java.io.BufferedWriter;
import java.io.PrintWriter;
import java.net.URI;
import java.nio.file.Path;
import java.util.Optional;
import nish.driver.export.Destination;
import nish.driver.export.ExportFormat;
import nish.driver.export.MlflowLogin;
import nish.driver.export.MlflowServer;
import nish.driver.export.NewFile;
import nish.driver.export.RowsFile;
import nish.driver.export.RowsOf;
import nish.driver.export.RowsText;
import nish.driver.export.TensorBoardFolder;
import picocli.CommandLine.Option;

/** Where an export goes, and as what. */
final class ExportOptions {

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      description =
          "one of ${COMPLETION-CANDIDATES} (default: what the file's name ends in; csv without one)")
  private Optional<ExportFormat> format = Optional.empty();

  @Option(
      names = "--out",
      paramLabel = "FILE|FOLDER",
      description =
          "the file of rows, or the folder for TensorBoard (default: rows of csv and jsonl go to standard output)")
  private Optional<Path> out = Optional.empty();

  @Option(
      names = "--rows",
      paramLabel = "ROWS",
      description =
          "what has a row: ${COMPLETION-CANDIDATES}, a trial with its last epoch (default: ${DEFAULT-VALUE})")
  private RowsOf rows = RowsOf.EPOCHS;

  @Option(
      names = "--to",
      paramLabel = "URL",
      description =
          "a tracking server of MLflow; who you are in MLFLOW_TRACKING_TOKEN, or MLFLOW_TRACKING_USERNAME and MLFLOW_TRACKING_PASSWORD")
  private Optional<URI> to = Optional.empty();

  @Option(names = "--force", description = "replace what an earlier export wrote")
  private boolean force;

  boolean isToStandardOutput() {
    return out.isEmpty() && format().isRows();
  }

  /**
   * The place that was asked for.
   *
   * @throws IllegalArgumentException if it is not told, or taken
   */
  Destination destination(PrintWriter standardOutput) {
    if (to.isPresent() != (format() == ExportFormat.MLFLOW)) {
      throw new IllegalArgumentException(
          "--format mlflow and a server by --to belong together; name both, or neither");
    }
    return switch (format()) {
      case CSV, JSONL, PARQUET -> rows(standardOutput);
      case TENSORBOARD -> new TensorBoardFolder(requiredOut(), force);
      case MLFLOW -> new MlflowServer(to.orElseThrow(), new MlflowLogin(System.getenv()));
    };
  }

  private Destination rows(PrintWriter standardOutput) {
    return out.isEmpty() && format().isText()
        ? new RowsText(new BufferedWriter(new OpenPipe(standardOutput)), format(), rows)
        : new RowsFile(new NewFile(requiredOut(), force), format(), rows);
  }

  private Path requiredOut() {
    return out.orElseThrow(
        () ->
            new IllegalArgumentException(
                "--format %s is not for a terminal; name where it is written by --out"
                    .formatted(format())));
  }

  private ExportFormat format() {
    return format.orElseGet(() -> out.map(ExportOptions::ofEnding).orElse(ExportFormat.CSV));
  }

  private static ExportFormat ofEnding(Path file) {
    return ExportFormat.ofEnding(file)
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "a file of rows ends in .csv, .jsonl or .parquet, but is %s; rename it, or say what it is by --format"
                        .formatted(file)));
  }
}
