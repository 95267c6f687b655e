package nish.driver.run;

import java.nio.file.Path;
import org.apache.spark.SparkConf;
import org.apache.spark.api.java.JavaSparkContext;

/** Spark, started or connected to; a JVM has one at a time. Safe for many threads. */
final class Cluster implements AutoCloseable {

  private final RunSettings settings;
  private final JavaSparkContext spark;
  private final ExecutorLogs logs = new ExecutorLogs();

  private Cluster(SparkConf configuration, RunSettings settings) {
    this.settings = settings;
    this.spark = new JavaSparkContext(configuration);
    spark.sc().addSparkListener(logs);
  }

  /** For one sweep. */
  static Cluster of(String sweep, RunSettings settings) {
    return new Cluster(SparkSettings.of(sweep, settings), settings);
  }

  /**
   * For several sweeps at once.
   *
   * @param pools that they run in; read now
   */
  static Cluster shared(Path pools, RunSettings settings) {
    SparkConf configuration =
        SparkSettings.of("sweeps", settings)
            .set("spark.scheduler.mode", "FAIR")
            .set("spark.scheduler.allocation.file", pools.toUri().toString());
    return new Cluster(configuration, settings);
  }

  RunSettings settings() {
    return settings;
  }

  JavaSparkContext spark() {
    return spark;
  }

  /** Of its executors. */
  ExecutorLogs logs() {
    return logs;
  }

  boolean isAlive() {
    return !spark.sc().isStopped();
  }

  /**
   * @throws RunException if Spark has ended
   */
  void requireLife() {
    if (!isAlive()) {
      throw new RunException(
          "Spark at %s has ended; what is done is kept; see the driver's log for why, and start it again to go on"
              .formatted(settings.master()));
    }
  }

  @Override
  public void close() {
    spark.close();
  }
}
