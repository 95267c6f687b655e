package nish.driver.run;

import java.io.IOException;
import java.util.List;
import nish.worker.checkpoint.CheckpointStore;
import nish.worker.trial.Trial;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.util.SerializableConfiguration;

/**
 * Runs a run's trials on Spark: first those of several executors, one after another, then the
 * others.
 */
final class SparkTrials implements AutoCloseable {

  private final ClusterShare share;
  private final RunKey run;
  private final ReportDesk desk;
  private final TaskWatch watch;

  SparkTrials(ClusterShare share, RunKey run, ReportDesk desk) {
    this.share = share;
    this.run = run;
    this.desk = desk;
    this.watch = new TaskWatch(share.cluster(), run, desk);
  }

  /** Returns when the last trial has ended, or with Spark's exception when all are ended. */
  void run(List<Trial> trials) throws InterruptedException {
    share.cluster().requireLife();
    try {
      ParallelTrials parallel = new ParallelTrials(share, run, desk, checkpoints());
      trials.stream().filter(ParallelTrials::contain).forEach(parallel::train);
      share.enter(run.trials(), "the sweep's trials");
      runTasks(trials.stream().filter(trial -> !ParallelTrials.contain(trial)).toList());
    } finally {
      share.leave();
    }
  }

  private void runTasks(List<Trial> trials) throws InterruptedException {
    JavaSparkContext spark = share.spark();
    SerializableConfiguration hadoop = new SerializableConfiguration(spark.hadoopConfiguration());
    TrialTask task = new TrialTask(run, share.cluster().settings(), spark.broadcast(hadoop));
    new TrialJobs(spark, task).run(trials);
  }

  /** Proven: else each trial would go on without, and only the log tell of it. */
  private CheckpointStore checkpoints() {
    RunSettings settings = share.cluster().settings();
    CheckpointStore checkpoints =
        new CheckpointStore(settings.checkpoints(), share.spark().hadoopConfiguration());
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
      share.cancel(run.trialsOfSeveral());
    } else {
      share.spark().sc().killTaskAttempt(task, /* interruptThread= */ true, reason);
    }
  }

  /** Interrupts all tasks of the run, and begins none again. */
  void endAll() {
    share.cancel(run.trialsOfSeveral());
    share.cancel(run.trials());
  }

  /** Ends what is left of the run, and hears what became of it. */
  @Override
  public void close() {
    endAll();
    watch.close();
  }
}
