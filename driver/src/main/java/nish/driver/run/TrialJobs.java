package nish.driver.run;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntSupplier;
import nish.worker.trial.Trial;
import org.apache.spark.FutureAction;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.api.java.function.Function;
import org.apache.spark.api.java.function.VoidFunction;
import org.apache.spark.rdd.RDD;
import scala.Function1;
import scala.collection.Iterator;
import scala.collection.immutable.Range;
import scala.runtime.BoxedUnit;

/**
 * Runs trials as Spark's tasks, one a task, in their order, some hundred a job: Spark remembers
 * each task that is over until its job is, so that a driver with one job would grow with its
 * trials.
 */
final class TrialJobs {

  private static final int TRIALS_A_JOB = 250;
  private static final long A_SECOND = 1_000;

  private final JavaSparkContext spark;
  private final Function<Trial, Trial> task;
  private final List<FutureAction<BoxedUnit>> jobs = new ArrayList<>();
  private int unfinished;

  TrialJobs(JavaSparkContext spark, VoidFunction<Trial> task) {
    this.spark = spark;
    this.task =
        trial -> {
          task.call(trial);
          return trial;
        };
  }

  /** Returns when the last task is over, or with Spark's exception when a job is ended. */
  void run(List<Trial> trials) throws InterruptedException {
    for (int first = 0; first < trials.size(); first += TRIALS_A_JOB) {
      awaitFewerThan(() -> spark.defaultParallelism() + TRIALS_A_JOB);
      submit(trials.subList(first, Math.min(first + TRIALS_A_JOB, trials.size())));
    }
    awaitFewerThan(() -> 1);
  }

  /**
   * Asks anew each time, for executors come: more tasks than all cores can take are to wait, so
   * that a long trial of an early job holds nothing up.
   */
  private synchronized void awaitFewerThan(IntSupplier most) throws InterruptedException {
    while (unfinished >= most.getAsInt()) {
      removeEndedJobs();
      wait(A_SECOND);
    }
  }

  private synchronized void submit(List<Trial> trials) {
    unfinished += trials.size();
    RDD<Trial> tasks = spark.parallelize(trials, trials.size()).map(task).rdd();
    jobs.add(
        spark
            .sc()
            .submitJob(
                tasks,
                (Function1<Iterator<Trial>, Object> & Serializable) Iterator::size,
                new Range(0, trials.size(), 1),
                (partition, size) -> finished(),
                () -> BoxedUnit.UNIT));
  }

  private synchronized BoxedUnit finished() {
    unfinished--;
    notifyAll();
    return BoxedUnit.UNIT;
  }

  /** Throws what ended a job before its time. */
  private void removeEndedJobs() {
    for (FutureAction<BoxedUnit> job : List.copyOf(jobs)) {
      if (job.isCompleted()) {
        job.value().get().get();
        jobs.remove(job);
      }
    }
  }
}
