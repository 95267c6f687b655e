package nish.driver.run;

import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import org.apache.spark.SparkConf;
import org.apache.spark.SparkUserAppException;
import org.apache.spark.launcher.JavaModuleOptions;

/**
 * How {@code spark-submit} started this driver: it settles master, jars and deploy mode, as Spark's
 * own properties, before Nish begins.
 *
 * @param master Spark's
 * @param isInCluster whether Spark chose the driver's host, and ends its JVM
 */
public record Submission(String master, boolean isInCluster) {

  private static final String VECTORS = "jdk.incubator.vector";
  private static final String THREADS = "OMP_NUM_THREADS";

  /** None where the launcher started this JVM. */
  public static Optional<Submission> ofThisJvm() {
    return of(System.getProperties());
  }

  static Optional<Submission> of(Properties spark) {
    boolean cluster =
        spark.getProperty("spark.submit.deployMode", "").equals("cluster")
            || Boolean.parseBoolean(spark.getProperty("spark.kubernetes.submitInDriver"));
    return Optional.ofNullable(spark.getProperty("spark.submit.deployMode"))
        .map(mode -> new Submission(spark.getProperty("spark.master", "local[*]"), cluster));
  }

  /**
   * What this JVM must have been started with.
   *
   * @throws IllegalArgumentException that says what to submit with, if it was not
   */
  public void requireReadiness(RunSettings settings, Map<String, String> environment) {
    requireOpenPackages();
    if (settings.isOnThisMachine()) {
      requireWhatTrialsNeed(environment);
    }
  }

  /**
   * A standalone cluster starts its drivers without what Spark needs of Java 17, and Spark then
   * fails far from the reason.
   */
  private static void requireOpenPackages() {
    if (!Object.class.getModule().isOpen("sun.nio.ch", SparkConf.class.getModule())) {
      throw new IllegalArgumentException(
          "Spark needs packages of Java 17 opened, which this driver's JVM was started without; submit with --driver-java-options \"%s\""
              .formatted(JavaModuleOptions.defaultModuleOptions()));
    }
  }

  /**
   * Where trials train in this JVM: without the vectors, or with another number of threads than
   * told, they would be slow, and their results others.
   */
  private void requireWhatTrialsNeed(Map<String, String> environment) {
    boolean hasVectors = ModuleLayer.boot().findModule(VECTORS).isPresent();
    if (!hasVectors || !environment.containsKey(THREADS)) {
      throw new IllegalArgumentException(
          "at master %s trials train in the driver's JVM, which was started without the Vector API's module or %s; submit by %s=1 spark-submit --driver-java-options --add-modules=%s …, or name a cluster"
              .formatted(master, THREADS, THREADS, VECTORS));
    }
  }

  /**
   * Returns or throws, as Spark wants to be told of an application's end in a cluster: there YARN
   * takes {@code System.exit} for a failure, whatever the code.
   */
  public static void end(int exitCode) throws Exception {
    if (exitCode != 0) {
      throw new SparkUserAppException(exitCode);
    }
  }
}
