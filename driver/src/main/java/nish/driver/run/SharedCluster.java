package nish.driver.run;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import nish.driver.results.ResultsStore;
import nish.driver.results.TrialRecord;
import nish.driver.spec.SweepSpec;

/**
 * One Spark on which several sweeps run at once, by their priorities; a trial of several of them is
 * trained once. A JVM has one at a time, and no {@link SweepRunner} runs beside it. Safe for many
 * threads.
 */
public final class SharedCluster implements AutoCloseable {

  private final RunSettings settings;
  private final Cluster cluster;
  private final PriorityPools pools = new PriorityPools();
  private final TrialClaims claims = new TrialClaims();
  private final RunsInProgress runs = new RunsInProgress();

  /**
   * Starts Spark, or connects to it.
   *
   * @param settings of all sweeps
   * @throws RunException if Spark cannot be had
   */
  public SharedCluster(RunSettings settings) {
    this.settings = settings;
    this.cluster = start(settings);
  }

  /** Spark's own exceptions are checked ones that Java is not told of. */
  private static Cluster start(RunSettings settings) {
    try {
      Path file = PriorityPools.write();
      try {
        return Cluster.shared(file, settings);
      } finally {
        Files.delete(file);
      }
    } catch (Exception e) {
      throw new RunException(
          "Spark at %s cannot be had: %s; is the master there?"
              .formatted(
                  settings.master(), String.valueOf(e.getMessage()).lines().findFirst().orElse("")),
          e);
    }
  }

  /**
   * Trains what of a sweep has not ended in the store, those that cost most first, and returns when
   * that has ended, or when the run was told to stop: what has not ended then is pending, and the
   * next run takes it up. Of trials that another sweep is training it waits for the end, and takes
   * up what has none.
   *
   * <p>{@value PriorityPools#SWEEPS} sweeps of a priority run at once; a further one waits, without
   * having begun, until one of them is over.
   *
   * @param store that has the sweep; of all sweeps that run at once the same
   * @param outbox the sweep's own, where reports wait while the store is away
   * @param monitor told of this sweep alone; also of the end of a trial that another one trained
   * @throws nish.worker.data.DataException if a dataset cannot be had
   * @throws RunException if Spark gives up or has ended, or this cluster is closed
   * @throws nish.driver.results.StoreException if the store cannot be read, or cannot take what was
   *     reported
   */
  public void run(
      ResultsStore store,
      Outbox outbox,
      SweepMonitor monitor,
      SweepSpec sweep,
      Priority priority,
      StopRequest stop) {
    runs.begin(stop);
    try {
      Optional<String> pool = pool(priority, monitor, stop);
      if (pool.isPresent()) {
        try {
          run(new SweepRunner(store, outbox, monitor), store, sweep, pool, stop);
        } finally {
          pools.giveBack(priority, pool.get());
        }
      }
    } finally {
      runs.end(stop);
    }
  }

  /** None where the run is told to stop before it has one. */
  private Optional<String> pool(Priority priority, SweepMonitor monitor, StopRequest stop) {
    BooleanSupplier isInVain = () -> stop.isMade() || !cluster.isAlive();
    if (!pools.hasFree(priority)) {
      monitor.noted(
          "%d sweeps of %s priority run, as many as may at once; waits for one of them to end"
              .formatted(PriorityPools.SWEEPS, priority));
    }
    try {
      Optional<String> pool = pools.take(priority, isInVain);
      cluster.requireLife();
      return pool;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new RunException("interrupted while it waited for other sweeps", e);
    }
  }

  private void run(
      SweepRunner runner,
      ResultsStore store,
      SweepSpec sweep,
      Optional<String> pool,
      StopRequest stop) {
    List<TrialRecord> records = SweepRunner.remaining(store.trials(sweep.name()));
    if (!records.isEmpty()) {
      RunClaims own = new RunClaims(claims, RunKey.unused());
      runner.run(sweep, records, settings, stop, own, () -> new ClusterShare(cluster, pool));
    }
  }

  /** Whether sweeps can be run: false for ever, once Spark has ended or this is closed. */
  public boolean isAlive() {
    return cluster.isAlive();
  }

  /** For tests and this package: what a failing master does. */
  Cluster cluster() {
    return cluster;
  }

  /**
   * Stops the runs in progress, as if each were told to, waits until they have returned, but not
   * for ever, and ends Spark. None begins any more.
   */
  @Override
  public void close() {
    runs.stopAll(settings.grace());
    cluster.close();
  }
}
