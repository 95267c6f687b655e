package nish.driver.run;

import static org.assertj.core.api.Assertions.assertThat;

import org.apache.spark.SparkConf;
import org.junit.jupiter.api.Test;

/** The options that executors' JVMs are started with. */
class ExecutorOptionsTest {

  private static final String KEY = "spark.executor.extraJavaOptions";

  @Test
  void executorsHaveVectorsAndASmallHeap() {
    assertThat(options(""))
        .contains("-XX:+UseSerialGC -Xms16m ", "--add-modules=jdk.incubator.vector");
  }

  @Test
  void whatTheUserAsksForComesLaterAndSoStays() {
    assertThat(options("-Xms1g -Dmine=1")).containsSubsequence("-Xms16m", "-Xms1g -Dmine=1");
    assertThat(options("-XX:+UseG1GC")).contains("-XX:+UseG1GC").doesNotContain("Serial", "Xms");
    assertThat(options("-Da=b\n-XX:+UseG1GC")).doesNotContain("Serial");
    assertThat(options("-XX:MinHeapFreeRatio=40")).doesNotContain("MaxHeapFreeRatio");
  }

  private static String options(String asked) {
    return SparkSettings.executorOptions(new SparkConf(false).set(KEY, asked));
  }
}
