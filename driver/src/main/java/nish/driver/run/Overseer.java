package nish.driver.run;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import nish.driver.results.StoreException;
import nish.worker.trial.TrialId;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Ends what takes too long, is cancelled or is told to stop: by the answer to its next epoch, or
 * when that does not come within the grace, by interrupting its task.
 */
final class Overseer implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(Overseer.class);
  private static final Duration BETWEEN_QUESTIONS = Duration.ofSeconds(5);

  private final ReportDesk desk;
  private final SparkTrials spark;
  private final Supplier<Set<TrialId>> cancelled;
  private final StopRequest stop;
  private final Duration grace;
  private final Clock clock;
  private final Map<Long, Instant> cancelledSince = new HashMap<>();
  private final ScheduledExecutorService ticks = Executors.newSingleThreadScheduledExecutor();
  private Instant lastQuestion = Instant.EPOCH;
  private Instant stoppedAt = Instant.MAX;

  /**
   * Oversees when it is told to begin.
   *
   * @param cancelled which trials are, as the store has it
   */
  Overseer(
      ReportDesk desk,
      SparkTrials spark,
      Supplier<Set<TrialId>> cancelled,
      StopRequest stop,
      Duration grace,
      Clock clock) {
    this.desk = desk;
    this.spark = spark;
    this.cancelled = cancelled;
    this.stop = stop;
    this.grace = grace;
    this.clock = clock;
  }

  /** Begins to oversee. */
  void begin() {
    Future<?> unused = ticks.scheduleWithFixedDelay(this::tick, 200, 200, TimeUnit.MILLISECONDS);
  }

  private void tick() {
    try {
      desk.tasksToEnd().forEach(task -> spark.end(task, "its trial failed"));
      endCancelled();
      endAll();
    } catch (RuntimeException e) {
      LOG.warn("trials could not be overseen", e);
    }
  }

  private void endCancelled() {
    Instant now = clock.instant();
    if (lastQuestion.plus(BETWEEN_QUESTIONS).isAfter(now)) {
      return;
    }
    lastQuestion = now;
    try {
      List<Long> tasks = desk.tasks(cancelled.get());
      cancelledSince.keySet().retainAll(tasks);
      tasks.forEach(task -> cancelledSince.putIfAbsent(task, now));
    } catch (StoreException e) {
      LOG.debug("whether trials are cancelled is not known", e);
    }
    cancelledSince.forEach(
        (task, since) -> {
          if (since.plus(grace).isBefore(now)) {
            spark.end(task, "its trial is cancelled");
          }
        });
  }

  private void endAll() {
    if (!stop.isMade() && desk.trouble().isEmpty()) {
      return;
    }
    desk.stop();
    Instant now = clock.instant();
    stoppedAt = stoppedAt.isAfter(now) ? now : stoppedAt;
    if (desk.isQuiet() || stoppedAt.plus(grace).isBefore(now)) {
      spark.endAll();
    }
  }

  @Override
  public void close() {
    ticks.shutdownNow();
  }
}
