package nish.driver.run;

import java.util.Optional;
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
import org.apache.spark.scheduler.SparkListenerExecutorAdded;
import org.apache.spark.scheduler.SparkListenerTaskEnd;

/** Hears from Spark of tasks that were lost, and asks their executors' logs why. */
final class TaskWatch extends SparkListener implements AutoCloseable {

  private final ReportDesk desk;
  private final ExecutorLogs logs = new ExecutorLogs();
  private final ExecutorService asking =
      Executors.newSingleThreadExecutor(
          work -> {
            Thread thread = new Thread(work, "lost executors' logs");
            thread.setDaemon(true);
            return thread;
          });

  TaskWatch(ReportDesk desk) {
    this.desk = desk;
  }

  @Override
  public void onExecutorAdded(SparkListenerExecutorAdded added) {
    logs.add(added.executorId(), added.executorInfo());
  }

  @Override
  public void onTaskEnd(SparkListenerTaskEnd end) {
    Optional<Loss> loss = loss(end.reason());
    Optional<Attempt> lost = desk.taskOver(end.taskInfo().taskId(), loss);
    String executor = end.taskInfo().executorId();
    lost.ifPresent(
        attempt ->
            asking.execute(
                () -> desk.explain(attempt, loss.orElseThrow().reason(), logs.end(executor))));
  }

  private static Optional<Loss> loss(TaskEndReason reason) {
    if (reason.equals(Success$.MODULE$)) {
      return Optional.empty();
    }
    String told =
        ((TaskFailedReason) reason).toErrorString().strip().lines().findFirst().orElse("");
    return Optional.of(reason instanceof TaskKilled ? Loss.interrupted(told) : Loss.of(told));
  }

  /** Waits a little for the logs that were asked for. */
  @Override
  public void close() {
    asking.shutdown();
    try {
      if (!asking.awaitTermination(10, TimeUnit.SECONDS)) {
        asking.shutdownNow();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
