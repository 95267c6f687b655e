package nish.driver.run;

import org.apache.spark.SparkConf;

/** What an executor needs of a worker, or a worker has. */
record Room(int gpus, int cores, int memoryMebibytes) {

  /** For one executor, so configured. One without cores of its own takes what the worker has. */
  static Room ofExecutor(SparkConf configuration) {
    int taskCores = configuration.getInt("spark.task.cpus", 1);
    return new Room(
        Placement.gpusOfExecutor(configuration),
        Math.max(taskCores, configuration.getInt("spark.executor.cores", taskCores)),
        Math.toIntExact(configuration.getSizeAsMb("spark.executor.memory", "1g")));
  }

  boolean holds(Room other) {
    return gpus >= other.gpus && cores >= other.cores && memoryMebibytes >= other.memoryMebibytes;
  }

  @Override
  public String toString() {
    return "%d GPU%s, %d core%s and %d MiB"
        .formatted(gpus, gpus == 1 ? "" : "s", cores, cores == 1 ? "" : "s", memoryMebibytes);
  }
}
