package nish.driver.road;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import nish.driver.results.ResultsStore;
import nish.driver.results.ResultsStores;
import nish.driver.results.TrialRecord;

/** A user's {@code NISH_HOME}, and the launcher run in it, each time in a process of its own. */
final class UserHome {

  private static final Path PROJECT = Path.of("").toAbsolutePath().getParent();

  private final Path folder;

  /**
   * @param folder that is empty yet
   */
  UserHome(Path folder) {
    this.folder = folder;
  }

  /** Runs {@code ./nish} with these words to its end. */
  Said nish(String... words) throws IOException, InterruptedException {
    Process process = start(words);
    process.waitFor();
    return said(process);
  }

  /** Starts {@code ./nish} with these words. */
  Process start(String... words) throws IOException {
    Files.createDirectories(folder);
    List<String> command = new ArrayList<>(List.of(PROJECT.resolve("nish").toString()));
    command.addAll(List.of(words));
    ProcessBuilder builder =
        new ProcessBuilder(command)
            .directory(PROJECT.toFile())
            .redirectOutput(folder.resolve("out.txt").toFile())
            .redirectError(folder.resolve("err.txt").toFile());
    builder.environment().put("NISH_HOME", folder.toString());
    builder.environment().put("NISH_JAVA_OPTIONS", "-Xmx1g -Dspark.driver.host=localhost");
    builder
        .environment()
        .keySet()
        .removeAll(List.of("NISH_STORE", "NISH_DATA", "NISH_CHECKPOINTS"));
    return builder.start();
  }

  /** What the last process has printed so far. */
  String out() {
    try {
      return Files.readString(folder.resolve("out.txt"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** What a process that has ended said. */
  Said said(Process process) throws IOException {
    return new Said(process.exitValue(), out(), Files.readString(folder.resolve("err.txt")));
  }

  /** The sweep's trials, read while the launcher's process may be writing them. */
  List<TrialRecord> trials(String sweep) {
    String store = folder.resolve("results.db").toString();
    if (!ResultsStores.exists(store)) {
      return List.of();
    }
    try (ResultsStore results = ResultsStores.openExisting(store)) {
      return results.trials(sweep);
    }
  }

  /** A process's exit code and what it printed. */
  record Said(int exitCode, String out, String err) {}
}
