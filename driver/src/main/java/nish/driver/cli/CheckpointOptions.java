package nish.driver.cli;

import java.time.Duration;
import java.util.Optional;
import nish.worker.checkpoint.CheckpointPlan;
import picocli.CommandLine.Option;

/** Where trials are kept between epochs, and how often. */
final class CheckpointOptions {

  @Option(
      names = "--checkpoints",
      paramLabel = "FOLDER",
      description =
          "where running trials are kept, so that a lost one goes on: a folder that all executors see, or the URI of one, such as hdfs://host/nish (default: NISH_CHECKPOINTS, or checkpoints in NISH_HOME)")
  private Optional<String> folder = Optional.empty();

  @Option(
      names = "--checkpoint-epochs",
      paramLabel = "N",
      description = "keep a trial after every N epochs too (default: by time alone)")
  private int epochs = CheckpointPlan.BY_TIME;

  @Option(
      names = "--checkpoint-minutes",
      paramLabel = "M",
      description =
          "keep a trial at the first epoch's end after M minutes (default: ${DEFAULT-VALUE})",
      defaultValue = "10")
  private int minutes;

  CheckpointPlan plan(NishHome home) {
    String where = folder.orElseGet(home::checkpoints);
    return new CheckpointPlan(CheckpointPlan.folder(where), epochs, Duration.ofMinutes(minutes));
  }
}
