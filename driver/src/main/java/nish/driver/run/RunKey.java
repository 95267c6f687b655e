package nish.driver.run;

import java.io.Serializable;
import java.util.Properties;
import java.util.UUID;

/** Names one run of a sweep, among all runs of all drivers, and its jobs within Spark. */
record RunKey(String value) implements Serializable {

  private static final String GROUP = "spark.jobGroup.id";

  /** One that no run has had. */
  static RunKey unused() {
    return new RunKey(UUID.randomUUID().toString());
  }

  /** The job group of the trials that are one task each. */
  String trials() {
    return "trials of run " + value;
  }

  /** The job group of the trials that several executors train. */
  String trialsOfSeveral() {
    return "trials of several executors of run " + value;
  }

  /** Whether a job with these properties is of this run. */
  boolean owns(Properties job) {
    String group = job.getProperty(GROUP, "");
    return group.equals(trials()) || group.equals(trialsOfSeveral());
  }
}
