package nish.driver.run;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import nish.driver.results.Attempt;
import nish.driver.results.Loss;
import org.apache.spark.Success$;
import org.apache.spark.TaskEndReason;
import org.apache.spark.TaskFailedReason;
import org.apache.spark.TaskKilled;
import org.apache.spark.scheduler.SparkListener;
import org.apache.spark.scheduler.SparkListenerEvent;
import org.apache.spark.scheduler.SparkListenerJobEnd;
import org.apache.spark.scheduler.SparkListenerJobStart;
import org.apache.spark.scheduler.SparkListenerTaskEnd;
import scala.collection.JavaConverters;

/**
 * Hears from Spark of tasks of one run that were lost, and asks their executors' logs why. Which
 * tasks are the run's is known by their stages, and those by their jobs.
 */
final class TaskWatch extends SparkListener implements AutoCloseable {

  private static final long PATIENCE = 10;

  private final Cluster cluster;
  private final RunKey run;
  private final ReportDesk desk;
  private final Map<Integer, Collection<Object>> stagesOfJobs = new ConcurrentHashMap<>();
  private final ExecutorService asking =
      Executors.newSingleThreadExecutor(
          work -> {
            Thread thread = new Thread(work, "lost executors' logs");
            thread.setDaemon(true);
            return thread;
          });

  /** Hears from now on. */
  TaskWatch(Cluster cluster, RunKey run, ReportDesk desk) {
    this.cluster = cluster;
    this.run = run;
    this.desk = desk;
    cluster.spark().sc().addSparkListener(this);
  }

  @Override
  public void onJobStart(SparkListenerJobStart start) {
    if (run.owns(start.properties())) {
      stagesOfJobs.put(
          start.jobId(),
          JavaConverters.asJavaCollectionConverter(start.stageIds()).asJavaCollection());
    }
  }

  @Override
  public void onJobEnd(SparkListenerJobEnd end) {
    stagesOfJobs.remove(end.jobId());
  }

  @Override
  public void onTaskEnd(SparkListenerTaskEnd end) {
    if (stagesOfJobs.values().stream().anyMatch(stages -> stages.contains(end.stageId()))) {
      taskOver(end);
    }
  }

  private void taskOver(SparkListenerTaskEnd end) {
    Optional<Loss> loss = loss(end.reason());
    Optional<Attempt> lost = desk.taskOver(end.taskInfo().taskId(), loss);
    String executor = end.taskInfo().executorId();
    lost.ifPresent(
        attempt ->
            asking.execute(
                () ->
                    desk.explain(
                        attempt, loss.orElseThrow().reason(), cluster.logs().end(executor))));
  }

  private static Optional<Loss> loss(TaskEndReason reason) {
    if (reason.equals(Success$.MODULE$)) {
      return Optional.empty();
    }
    String told =
        ((TaskFailedReason) reason).toErrorString().strip().lines().findFirst().orElse("");
    return Optional.of(reason instanceof TaskKilled ? Loss.interrupted(told) : Loss.of(told));
  }

  /** Comes after all that Spark has told before. */
  private record Mark(CountDownLatch reached) implements SparkListenerEvent {
    @Override
    public boolean logEvent() {
      return false;
    }
  }

  @Override
  public void onOtherEvent(SparkListenerEvent event) {
    if (event instanceof Mark mark) {
      mark.reached().countDown();
    }
  }

  /** Waits a little for what Spark has told, and for the logs that were asked for. */
  @Override
  public void close() {
    try {
      awaitWhatIsTold();
      asking.shutdown();
      if (!asking.awaitTermination(PATIENCE, TimeUnit.SECONDS)) {
        asking.shutdownNow();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } finally {
      cluster.spark().sc().removeSparkListener(this);
    }
  }

  private void awaitWhatIsTold() throws InterruptedException {
    Mark mark = new Mark(new CountDownLatch(1));
    cluster.spark().sc().listenerBus().post(mark);
    for (long second = 0; second < PATIENCE && cluster.isAlive(); second++) {
      if (mark.reached().await(1, TimeUnit.SECONDS)) {
        return;
      }
    }
  }
}
