package nish.driver.run;

import java.io.File;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.spark.SparkConf;

/**
 * What Spark is told of a sweep's run: where, and what the JVMs and environments of executors have.
 */
final class SparkSettings {

  /** Jars that every Spark installation brings itself. */
  private static final List<String> SPARKS_OWN = List.of("spark-", "scala-", "hadoop-client-");

  private static final String VECTORS = "--add-modules=jdk.incubator.vector";

  /**
   * Else JavaCPP asks the system at each array how much memory the process has, 2 % of a small
   * trial, to fail at four times the heap; what it allocates itself stays below the heap's limit.
   */
  private static final String UNASKED = "-Dorg.bytedeco.javacpp.maxPhysicalBytes=0";

  /** The collector that takes least memory, and a heap that grows by little. */
  private static final String SMALL_HEAP =
      "-XX:+UseSerialGC -Xms16m -XX:MinHeapFreeRatio=10 -XX:MaxHeapFreeRatio=30";

  /**
   * From how many bytes on the C library takes memory from the system, and gives it back, array by
   * array; left to itself, it keeps what a trial's first step frees for that trial's thread.
   */
  private static final String LARGE = "MALLOC_MMAP_THRESHOLD_";

  /** How the C library asks Linux for large pages, which large arrays are read faster from. */
  private static final String TUNABLES = "GLIBC_TUNABLES";

  private static final Pattern OWN_HEAP = Pattern.compile("-XX:[+]Use\\w+GC\\b|HeapFreeRatio");

  /** How often Spark tries a task is for us to say: the desk refuses what was lost too often. */
  private static final String ALWAYS = Integer.toString(1_000_000);

  /** How many jobs that are over Spark tells of in its web page, or would; each has many tasks. */
  private static final String ENDED_JOBS = "10";

  private static final Pattern LOCAL = Pattern.compile("local\\[([^,\\]]+)]");

  private SparkSettings() {}

  static SparkConf of(String sweep, RunSettings settings) {
    SparkConf configuration =
        new SparkConf()
            .setAppName("nish " + sweep)
            .setMaster(LOCAL.matcher(settings.master()).replaceFirst("local[$1," + ALWAYS + "]"))
            .set("spark.task.maxFailures", ALWAYS)
            .set("spark.speculation", "false")
            .set("spark.plugins", ReportPlugin.class.getName())
            .setIfMissing("spark.ui.retainedJobs", ENDED_JOBS)
            .setIfMissing("spark.ui.retainedStages", ENDED_JOBS)
            .set(
                "spark.task.cpus",
                Integer.toString(settings.isOnThisMachine() ? 1 : settings.threads()))
            .set("spark.executor.extraJavaOptions", executorOptions(new SparkConf()))
            .set("spark.executorEnv.OMP_NUM_THREADS", Integer.toString(settings.threads()))
            .setIfMissing("spark.executorEnv." + LARGE, "1048576")
            .setIfMissing("spark.executorEnv." + TUNABLES, "glibc.malloc.hugetlb=1");
    settings.placement().applyTo(configuration);
    return Submission.ofThisJvm().isPresent() ? configuration : launched(configuration, settings);
  }

  /** What spark-submit would have settled. */
  private static SparkConf launched(SparkConf configuration, RunSettings settings) {
    configuration
        .setIfMissing("spark.ui.enabled", "false")
        .setIfMissing("spark.ui.showConsoleProgress", "false");
    if (settings.isOnThisMachine()) {
      return configuration
          .setIfMissing("spark.driver.host", "localhost")
          .setIfMissing("spark.driver.bindAddress", "127.0.0.1")
          .setIfMissing("spark.executor.extraClassPath", System.getProperty("java.class.path"));
    }
    return configuration.setIfMissing(
        "spark.jars", jarsForExecutors(System.getProperty("java.class.path")));
  }

  /**
   * What the user asks for, the module that the activations' kernels are fast with, and, unless the
   * user chose a collector or how the heap grows, a small heap: little is collected.
   */
  static String executorOptions(SparkConf given) {
    String asked = given.get("spark.executor.extraJavaOptions", "");
    String heap = OWN_HEAP.matcher(asked).find() ? "" : SMALL_HEAP + " ";
    return (UNASKED + " " + heap + asked + " " + VECTORS).strip();
  }

  /** The jars of a class path, those of a user's activations among them, but not Spark's own. */
  static String jarsForExecutors(String classPath) {
    return Arrays.stream(classPath.split(File.pathSeparator))
        .map(Path::of)
        .filter(entry -> entry.toString().endsWith(".jar"))
        .filter(jar -> SPARKS_OWN.stream().noneMatch(jar.getFileName().toString()::startsWith))
        .map(Path::toString)
        .collect(Collectors.joining(","));
  }
}
