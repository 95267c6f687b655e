package nish.driver.run;

import java.nio.file.Path;
import java.time.Duration;
import nish.worker.checkpoint.CheckpointPlan;

/**
 * Where a sweep runs.
 *
 * @param master Spark's, such as {@code local[2]} or {@code spark://host:7077}
 * @param threads of one trial's numerics
 * @param dataDirectory with the datasets, on the driver's and every executor's host
 * @param checkpoints where trials are kept, and how often
 * @param grace how long an epoch may go on when its trial is to end
 * @param placement what a cluster gives each trial beside cores
 */
public record RunSettings(
    String master,
    int threads,
    Path dataDirectory,
    CheckpointPlan checkpoints,
    Duration grace,
    Placement placement) {

  public RunSettings {
    if (grace.isNegative()) {
      throw new IllegalArgumentException(
          "an epoch may go on for 0 s or more when its trial is to end, but should for %d; give --grace-seconds another"
              .formatted(grace.toSeconds()));
    }
    if (placement.hasGpus() && isLocal(master)) {
      throw new IllegalArgumentException(
          "GPUs per trial are a Spark cluster's to give, but these trials run on %s, this machine; leave out --gpus-per-trial, or name a cluster by --master"
              .formatted(master));
    }
  }

  /** With cores alone. */
  public RunSettings(
      String master, int threads, Path dataDirectory, CheckpointPlan checkpoints, Duration grace) {
    this(master, threads, dataDirectory, checkpoints, grace, Placement.ON_CORES);
  }

  /** This machine, as many trials at once as its cores have room for. */
  public static RunSettings local(
      int threads, Path dataDirectory, CheckpointPlan checkpoints, Duration grace) {
    int atOnce = Math.max(1, Runtime.getRuntime().availableProcessors() / threads);
    return local(atOnce, threads, dataDirectory, checkpoints, grace);
  }

  /** This machine, so many trials at once. */
  public static RunSettings local(
      int trialsAtOnce,
      int threads,
      Path dataDirectory,
      CheckpointPlan checkpoints,
      Duration grace) {
    if (trialsAtOnce < 1) {
      throw new IllegalArgumentException(
          "trials at once must be 1 or more, but are " + trialsAtOnce);
    }
    String master = "local[" + trialsAtOnce + "]";
    return new RunSettings(master, threads, dataDirectory, checkpoints, grace);
  }

  /** The same, placed so. */
  public RunSettings placed(Placement other) {
    return new RunSettings(master, threads, dataDirectory, checkpoints, grace, other);
  }

  /** Whether trials run in this process, not on a cluster's executors. */
  public boolean isOnThisMachine() {
    return isLocal(master);
  }

  private static boolean isLocal(String master) {
    return master.startsWith("local");
  }
}
