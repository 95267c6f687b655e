package nish.driver.cli;

import java.time.Duration;
import nish.driver.run.Placement;
import picocli.CommandLine.Option;

/** What a cluster gives each trial, and how long a run waits for it. */
final class PlacementOptions {

  @Option(
      names = "--gpus-per-trial",
      paramLabel = "G",
      description =
          "a GPU's share, such as 0.5, or whole GPUs, that a cluster gives each trial (default: none)")
  private double gpus;

  @Option(
      names = "--wait-minutes",
      paramLabel = "M",
      description =
          "how long to wait until a worker of the cluster has room (default: ${DEFAULT-VALUE})",
      defaultValue = "5")
  private int minutes;

  Placement placement() {
    return new Placement(gpus, Duration.ofMinutes(minutes));
  }
}
