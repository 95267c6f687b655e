package nish.driver.run;

import java.io.IOException;
import java.util.List;
import nish.worker.checkpoint.CheckpointStore;
import nish.worker.trial.Trial;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.util.SerializableConfiguration;

/** Runs trials on Spark: first those of several executors, one after another, then the others. */
final class SparkTrials implements AutoCloseable {

  private static final String JOBS = "trials";

  private final JavaSparkContext spark;
  private final RunSettings settings;

  /** Starts Spark, or connects to it. */
  SparkTrials(String sweep, RunSettings settings, TaskWatch watch) {
    this.settings = settings;
    this.spark = new JavaSparkContext(SparkSettings.of(sweep, settings));
    spark.sc().addSparkListener(watch);
  }

  /** Returns when the last trial has ended, or with Spark's exception when all are ended. */
  void run(List<Trial> trials) throws InterruptedException {
    if (!trials.isEmpty()) {
      CheckpointStore checkpoints = checkpoints();
      ParallelTrials parallel = new ParallelTrials(spark, settings.dataDirectory(), checkpoints);
      trials.stream().filter(ParallelTrials::contain).forEach(parallel::train);
      spark.setJobGroup(JOBS, "the sweep's trials", /* interruptOnCancel= */ true);
      runTasks(trials.stream().filter(trial -> !ParallelTrials.contain(trial)).toList());
    }
  }

  private void runTasks(List<Trial> trials) throws InterruptedException {
    SerializableConfiguration hadoop = new SerializableConfiguration(spark.hadoopConfiguration());
    new TrialJobs(spark, new TrialTask(settings, spark.broadcast(hadoop))).run(trials);
  }

  /** Proven: else each trial would go on without, and only the log tell of it. */
  private CheckpointStore checkpoints() {
    CheckpointStore checkpoints =
        new CheckpointStore(settings.checkpoints(), spark.hadoopConfiguration());
    try {
      checkpoints.require();
      return checkpoints;
    } catch (IOException e) {
      throw new RunException(
          "checkpoints cannot be kept in %s: %s; name another folder by --checkpoints, or add the jar of its file system to the plugins"
              .formatted(settings.checkpoints().folder(), e.getMessage()),
          e);
    }
  }

  /** Interrupts a task, which Spark then begins again; or those of a trial of several executors. */
  void end(long task, String reason) {
    if (task < 0) {
      spark.cancelJobGroup(ParallelTrials.JOBS);
    } else {
      spark.sc().killTaskAttempt(task, /* interruptThread= */ true, reason);
    }
  }

  /** Interrupts all tasks, and begins none again. */
  void endAll() {
    spark.cancelJobGroup(ParallelTrials.JOBS);
    spark.cancelJobGroup(JOBS);
  }

  @Override
  public void close() {
    spark.close();
  }
}
