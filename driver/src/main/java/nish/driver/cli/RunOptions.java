package nish.driver.cli;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import nish.driver.run.RunSettings;
import nish.driver.run.Submission;
import nish.worker.checkpoint.CheckpointPlan;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Where a run takes its data from, and where it trains. */
final class RunOptions {

  @Mixin private DataOption data;
  @Mixin private CheckpointOptions checkpoints;
  @Mixin private PlacementOptions placement;

  @Option(
      names = "--master",
      paramLabel = "URL",
      description =
          "Spark's master, such as spark://host:7077 (default: spark-submit's, or this machine)")
  private Optional<String> master = Optional.empty();

  @Option(
      names = "--at-once",
      paramLabel = "N",
      description = "trials at once on this machine (default: one a core)")
  private Optional<Integer> atOnce = Optional.empty();

  @Option(
      names = "--grace-seconds",
      paramLabel = "N",
      description =
          "how long an epoch may go on when its trial is to end (default: ${DEFAULT-VALUE})",
      defaultValue = "20")
  private int graceSeconds;

  Path data() {
    return data.folder();
  }

  /**
   * @throws IllegalArgumentException if they cannot be, or this JVM lacks what they need
   */
  RunSettings settings() {
    RunSettings settings = asked();
    Submission.ofThisJvm()
        .ifPresent(submission -> submission.requireReadiness(settings, System.getenv()));
    return settings;
  }

  private RunSettings asked() {
    NishHome home = NishHome.ofThisUser();
    Path folder = data.folder();
    CheckpointPlan plan = checkpoints.plan(home);
    Duration grace = Duration.ofSeconds(graceSeconds);
    Optional<String> cluster = master.or(() -> Submission.ofThisJvm().map(Submission::master));
    if (cluster.isPresent() && atOnce.isPresent()) {
      throw new IllegalArgumentException(
          "--at-once is for this machine, but %s trains; its workers' cores, or --gpus-per-trial, say how many trials run at once"
              .formatted(cluster.get()));
    }
    return cluster
        .map(url -> new RunSettings(url, home.threads(), folder, plan, grace))
        .or(() -> atOnce.map(n -> RunSettings.local(n, home.threads(), folder, plan, grace)))
        .orElseGet(() -> RunSettings.local(home.threads(), folder, plan, grace))
        .placed(placement.placement());
  }
}
