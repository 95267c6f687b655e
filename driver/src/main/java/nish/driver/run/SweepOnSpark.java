package nish.driver.run;

import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import nish.worker.trial.Trial;
import nish.worker.trial.TrialId;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Has one run's trials trained by Spark, and waits for those that other runs train. */
final class SweepOnSpark {

  private static final Logger LOG = LoggerFactory.getLogger(SweepOnSpark.class);

  private final RunClaims claims;
  private final ReportDesk desk;
  private final RunSettings settings;
  private final StopRequest stop;
  private final Supplier<Set<TrialId>> cancelled;
  private final SweepMonitor monitor;
  private final Map<TrialId, Trial> leftToOthers = new LinkedHashMap<>();

  /**
   * @param cancelled which trials are, as the store has it
   */
  SweepOnSpark(
      RunClaims claims,
      ReportDesk desk,
      RunSettings settings,
      StopRequest stop,
      Supplier<Set<TrialId>> cancelled,
      SweepMonitor monitor) {
    this.claims = claims;
    this.desk = desk;
    this.settings = settings;
    this.stop = stop;
    this.cancelled = cancelled;
    this.monitor = monitor;
  }

  /**
   * Returns when the last trial has ended, or all were told to end. Spark's own exceptions are
   * checked ones that Java is not told of.
   *
   * @param shares of a cluster, which ends with the run
   */
  void run(List<Trial> trials, Supplier<ClusterShare> shares) {
    try (ClusterShare share = shares.get();
        SparkTrials spark = new SparkTrials(share, claims.run(), desk);
        Overseer overseer =
            new Overseer(desk, spark, cancelled, stop, settings.grace(), Clock.systemUTC())) {
      overseer.begin();
      for (List<Trial> next = trials; !next.isEmpty(); next = awaitOthers(share.cluster())) {
        spark.run(next);
      }
    } catch (RunException e) {
      throw e;
    } catch (Exception e) {
      if (desk.trouble().isEmpty() && !stop.isMade()) {
        throw gaveUp(e);
      }
      LOG.info("ended before its time", e);
    }
    if (desk.trouble().isPresent()) {
      throw desk.trouble().get();
    }
  }

  /**
   * The next trials that other runs had, and have no more; empty when there are none to wait for.
   */
  private List<Trial> awaitOthers(Cluster cluster) throws InterruptedException {
    List<Trial> left = desk.takeLeftToOthers();
    if (!left.isEmpty()) {
      monitor.noted("waits for trials that another sweep trains too: " + left.size());
    }
    left.forEach(trial -> leftToOthers.put(trial.id(), trial));
    List<TrialId> free =
        claims.all().awaitFree(leftToOthers.keySet(), () -> isEnding() || !cluster.isAlive());
    if (!isEnding()) {
      cluster.requireLife();
    }
    return free.stream().map(leftToOthers::remove).toList();
  }

  private boolean isEnding() {
    return stop.isMade() || desk.trouble().isPresent();
  }

  private RunException gaveUp(Exception e) {
    return new RunException(
        "Spark at %s did not run the sweep to its end: %s%n%s"
            .formatted(
                settings.master(),
                String.valueOf(e.getMessage()).lines().findFirst().orElse(""),
                "What is done is kept; is the master there? Run again to go on."),
        e);
  }
}
