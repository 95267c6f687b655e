package nish.driver.run;

import java.util.Optional;
import org.apache.spark.TaskContext;
import org.apache.spark.resource.ResourceInformation;

/** The card that Spark gave the running task; of several, the first. */
final class TaskGpu {

  private TaskGpu() {}

  /** As the cluster's discovery script tells it; empty where tasks are given none. */
  static Optional<String> address() {
    return Optional.ofNullable(TaskContext.get().resourcesJMap().get("gpu"))
        .map(ResourceInformation::addresses)
        .map(addresses -> addresses[0]);
  }
}
