package nish.driver.run;

import java.time.Duration;
import org.apache.spark.SparkConf;

/**
 * What a cluster gives each trial, beside its cores, and how long a run waits for it.
 *
 * @param gpusPerTrial a card's share, such as 0.5, or whole cards; 0 for none
 * @param patience how long a run waits until a worker has room
 */
public record Placement(double gpusPerTrial, Duration patience) {

  /** Cores alone. */
  public static final Placement ON_CORES = new Placement(0, Duration.ofMinutes(5));

  private static final String TASK_GPUS = "spark.task.resource.gpu.amount";
  private static final String EXECUTOR_GPUS = "spark.executor.resource.gpu.amount";
  private static final double LARGEST_SHARE = 0.5;

  public Placement {
    boolean isShare = gpusPerTrial >= 0 && gpusPerTrial <= LARGEST_SHARE;
    boolean isWhole = gpusPerTrial >= 1 && gpusPerTrial == Math.rint(gpusPerTrial);
    if (!isShare && !isWhole) {
      throw new IllegalArgumentException(
          "GPUs per trial must be 0.5 or a smaller share of one, or a whole number, but are %s; give --gpus-per-trial another"
              .formatted(gpusPerTrial));
    }
    if (patience.isNegative()) {
      throw new IllegalArgumentException(
          "a run waits 0 minutes or more, but should wait %d; give --wait-minutes another"
              .formatted(patience.toMinutes()));
    }
  }

  boolean hasGpus() {
    return gpusPerTrial > 0;
  }

  /**
   * An executor for each card, or for the cards of one trial, with as many cores as the trials that
   * share it have threads, so that a worker's cards are all used and none waits for another. What
   * the user configured stays. CUDA is told to number cards as clusters do.
   */
  SparkConf applyTo(SparkConf configuration) {
    if (!hasGpus()) {
      return configuration;
    }
    configuration
        .setIfMissing(TASK_GPUS, Double.toString(gpusPerTrial))
        .setIfMissing(EXECUTOR_GPUS, Integer.toString((int) Math.ceil(gpusPerTrial)))
        .setIfMissing("spark.executorEnv.CUDA_DEVICE_ORDER", "PCI_BUS_ID");
    int cores = trialsAnExecutor(configuration) * configuration.getInt("spark.task.cpus", 1);
    return configuration.setIfMissing("spark.executor.cores", Integer.toString(cores));
  }

  private static int trialsAnExecutor(SparkConf configuration) {
    double task = configuration.getDouble(TASK_GPUS, 1);
    int executor = configuration.getInt(EXECUTOR_GPUS, 1);
    return Math.max(1, task < 1 ? executor * (int) (1 / task) : executor / (int) task);
  }

  /** How many cards an executor needs, as configured. */
  static int gpusOfExecutor(SparkConf configuration) {
    return configuration.getInt(EXECUTOR_GPUS, 0);
  }
}
