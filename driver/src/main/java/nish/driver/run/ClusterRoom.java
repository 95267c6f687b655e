package nish.driver.run;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import nish.worker.device.Cuda;
import org.apache.spark.SparkConf;

/**
 * Whether a cluster has room for a sweep's executors, asked before it begins: Spark itself waits
 * for ever for what no worker has, and a minute for a master that is not there.
 */
public final class ClusterRoom {

  private static final Duration BETWEEN_QUESTIONS = Duration.ofSeconds(1);

  private final RunSettings settings;
  private final Room needed;

  public ClusterRoom(RunSettings settings) {
    this(settings, Room.ofExecutor(SparkSettings.of("", settings)));
  }

  ClusterRoom(RunSettings settings, Room needed) {
    this.settings = settings;
    this.needed = needed;
  }

  /**
   * Returns when a worker has room for an executor; at once where trials run on this machine, or on
   * a cluster that does not tell: one that is no standalone Spark.
   *
   * @param told what it waits for, in a line
   * @throws RunException if no master answers, or no worker ever has that room, or none has it
   *     within the settings' patience
   */
  public void await(Consumer<String> told) {
    if (StandaloneMaster.isMeantBy(settings.master())) {
      SparkConf configuration = SparkSettings.of("", settings);
      try (StandaloneMaster master = new StandaloneMaster(settings.master(), configuration)) {
        await(master::workers, told);
      }
    }
    if (settings.placement().hasGpus() && !Cuda.isOnClassPath()) {
      told.accept(
          "GPUs are held but not used: this build of Nish is for CPUs, -Pgpu makes another");
    }
  }

  void await(Supplier<Optional<List<WorkerRoom>>> workers, Consumer<String> told) {
    Instant end = Instant.now().plus(settings.placement().patience());
    Optional<String> lacking = workers.get().flatMap(this::lacking);
    lacking.ifPresent(
        what ->
            told.accept(
                "%s; waits %d minutes for one"
                    .formatted(what, settings.placement().patience().toMinutes())));
    while (lacking.isPresent()) {
      if (Instant.now().isAfter(end)) {
        throw new RunException(
            "%s after %d minutes; start one, or wait longer by --wait-minutes"
                .formatted(lacking.get(), settings.placement().patience().toMinutes()));
      }
      pause();
      lacking = workers.get().flatMap(this::lacking);
    }
  }

  /**
   * What is not there yet; empty if there is room.
   *
   * @throws RunException if it will not be there, whatever ends meanwhile
   */
  private Optional<String> lacking(List<WorkerRoom> workers) {
    if (workers.isEmpty()) {
      return Optional.of("%s has no worker".formatted(settings.master()));
    }
    if (workers.stream().noneMatch(worker -> worker.whole().holds(needed))) {
      throw new RunException(
          "an executor needs %s, but no worker of %s has that (%s); ask for less by --gpus-per-trial or spark.executor.*, or start a larger worker"
              .formatted(needed, settings.master(), list(workers)));
    }
    return workers.stream().anyMatch(worker -> worker.free().holds(needed))
        ? Optional.empty()
        : Optional.of(
            "other applications leave no worker of %s free for an executor of %s"
                .formatted(settings.master(), needed));
  }

  private static String list(List<WorkerRoom> workers) {
    return workers.stream().map(WorkerRoom::toString).collect(Collectors.joining("; "));
  }

  private static void pause() {
    try {
      Thread.sleep(BETWEEN_QUESTIONS.toMillis());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new RunException("interrupted while it waited for a worker", e);
    }
  }
}
