package nish.driver.run;

import static org.assertj.core.api.Assertions.assertThat;

import org.apache.spark.SparkConf;
import org.junit.jupiter.api.Test;

/** The options that executors' JVMs are started with. */
class ExecutorOptionsTest {

  private static final String KEY = "spark.executor.extraJavaOptions";

  @Test
  void executorsHaveVectorsAndASmallHeap() {
    assertThat(SparkTrials.executorOptions(new SparkConf(false)))
        .startsWith("--add-modules=jdk.incubator.vector -XX:+UseSerialGC -Xms16m");
  }

  @Test
  void whatTheUserAsksForStays() {
    assertThat(SparkTrials.executorOptions(new SparkConf(false).set(KEY, "-Dmine=1")))
        .startsWith("-Dmine=1 ")
        .contains("-XX:+UseSerialGC");
    assertThat(SparkTrials.executorOptions(new SparkConf(false).set(KEY, "-XX:+UseG1GC")))
        .isEqualTo("-XX:+UseG1GC --add-modules=jdk.incubator.vector");
  }
}
