package nish.driver.run;

import java.nio.file.Path;
import nish.worker.checkpoint.CheckpointPlan;

/**
 * Where a sweep runs.
 *
 * @param master Spark's, such as {@code local[2]} or {@code spark://host:7077}
 * @param threads of one trial's numerics
 * @param dataDirectory with the datasets, on the driver's and every executor's host
 * @param checkpoints where trials are kept, and how often
 */
public record RunSettings(
    String master, int threads, Path dataDirectory, CheckpointPlan checkpoints) {

  /** This machine, as many trials at once as its cores have room for. */
  public static RunSettings local(int threads, Path dataDirectory, CheckpointPlan checkpoints) {
    int atOnce = Math.max(1, Runtime.getRuntime().availableProcessors() / threads);
    return local(atOnce, threads, dataDirectory, checkpoints);
  }

  /** This machine, so many trials at once. */
  public static RunSettings local(
      int trialsAtOnce, int threads, Path dataDirectory, CheckpointPlan checkpoints) {
    if (trialsAtOnce < 1) {
      throw new IllegalArgumentException(
          "trials at once must be 1 or more, but are " + trialsAtOnce);
    }
    return new RunSettings("local[" + trialsAtOnce + "]", threads, dataDirectory, checkpoints);
  }

  /** Whether trials run in this process, not on a cluster's executors. */
  public boolean isOnThisMachine() {
    return master.startsWith("local");
  }
}
