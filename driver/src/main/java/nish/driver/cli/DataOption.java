package nish.driver.cli;

import java.nio.file.Path;
import java.util.Optional;
import picocli.CommandLine.Option;

/** Where datasets and networks of files lie. */
final class DataOption {

  @Option(
      names = "--data",
      paramLabel = "FOLDER",
      description =
          "datasets, and networks in its folder networks (default: NISH_DATA, or data in NISH_HOME)")
  private Optional<Path> data = Optional.empty();

  Path folder() {
    return data.orElseGet(() -> NishHome.ofThisUser().data()).toAbsolutePath();
  }
}
