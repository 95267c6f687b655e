package nish.driver.run;

import java.util.Optional;
import org.apache.spark.api.java.JavaSparkContext;

/**
 * What one run has of a cluster: all of it, which ends with the run, or a pool beside others.
 *
 * @param pool none where the run has all
 */
record ClusterShare(Cluster cluster, Optional<String> pool) implements AutoCloseable {

  private static final String POOL = "spark.scheduler.pool";

  static ClusterShare whole(Cluster cluster) {
    return new ClusterShare(cluster, Optional.empty());
  }

  JavaSparkContext spark() {
    return cluster.spark();
  }

  /** Has the jobs that this thread starts run as this group, in this share. */
  void enter(String group, String description) {
    spark().setLocalProperty(POOL, pool.orElse(null));
    spark().setJobGroup(group, description, /* interruptOnCancel= */ true);
  }

  /** What this thread starts from now on is of no run. */
  void leave() {
    spark().clearJobGroup();
    spark().setLocalProperty(POOL, null);
  }

  /** Ends the jobs of a group; none is left where Spark has ended. */
  void cancel(String group) {
    if (cluster.isAlive()) {
      spark().cancelJobGroup(group);
    }
  }

  @Override
  public void close() {
    if (pool.isEmpty()) {
      cluster.close();
    }
  }
}
