package nish.driver.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.stream.LongStream;
import nish.worker.trial.ActivationChoice;
import nish.worker.trial.Recipe;
import nish.worker.trial.Trial;
import org.apache.spark.SparkConf;
import org.apache.spark.SparkException;
import org.apache.spark.api.java.JavaSparkContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Tasks of a Spark in this process. */
class TrialJobsTest {

  private static final int MANY = 1100;
  private static final List<Trial> TRIALS =
      LongStream.range(0, MANY).mapToObj(TrialJobsTest::trial).toList();
  private static final List<Long> DONE = Collections.synchronizedList(new ArrayList<>());
  private static final CountDownLatch OTHERS = new CountDownLatch(MANY - 1);

  @BeforeEach
  void nothingIsDone() {
    DONE.clear();
  }

  @Test
  void eachTrialIsOneTaskInItsOrder() throws Exception {
    try (JavaSparkContext spark = spark("local[1]")) {
      new TrialJobs(spark, trial -> DONE.add(trial.seed())).run(TRIALS);
      new TrialJobs(spark, trial -> DONE.add(trial.seed())).run(List.of());
    }
    assertThat(DONE).containsExactlyElementsOf(TRIALS.stream().map(Trial::seed).toList());
  }

  @Test
  void aTrialThatLastsHoldsNoOtherUp() throws Exception {
    try (JavaSparkContext spark = spark("local[2]")) {
      new TrialJobs(spark, TrialJobsTest::firstIsLast).run(TRIALS);
    }
    assertThat(DONE).hasSize(MANY).doesNotHaveDuplicates().endsWith(0L);
  }

  @Test
  void whatEndsAJobIsThrown() {
    try (JavaSparkContext spark = spark("local[2]")) {
      assertThatThrownBy(() -> new TrialJobs(spark, TrialJobsTest::spoilt).run(TRIALS))
          .isInstanceOf(SparkException.class)
          .hasMessageContaining("seed 700 is spoilt");
    }
  }

  private static void firstIsLast(Trial trial) throws InterruptedException {
    if (trial.seed() == 0) {
      OTHERS.await();
    }
    DONE.add(trial.seed());
    OTHERS.countDown();
  }

  private static void spoilt(Trial trial) {
    if (trial.seed() == 700) {
      throw new IllegalStateException("seed 700 is spoilt");
    }
  }

  private static JavaSparkContext spark(String master) {
    return new JavaSparkContext(
        new SparkConf()
            .setMaster(master)
            .setAppName("jobs")
            .set("spark.ui.enabled", "false")
            .set("spark.driver.host", "localhost")
            .set("spark.driver.bindAddress", "127.0.0.1"));
  }

  private static Trial trial(long seed) {
    return new Trial(ActivationChoice.of("relu"), "mlp", "digits", seed, Recipe.DEFAULT);
  }
}
