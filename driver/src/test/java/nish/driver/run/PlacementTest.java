package nish.driver.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import org.apache.spark.SparkConf;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What Spark is asked for, for each trial. */
class PlacementTest {

  @ParameterizedTest
  @CsvSource({"0.5, 1, 4", "0.25, 1, 8", "0.3, 1, 6", "1, 1, 2", "2, 2, 2"})
  void anExecutorIsForOneCardOrOneTrialWithTheCoresOfItsTrials(
      double gpus, int executorGpus, int executorCores) {
    SparkConf asked = placement(gpus).applyTo(threads(2));

    assertThat(asked.getDouble("spark.task.resource.gpu.amount", 0)).isEqualTo(gpus);
    assertThat(Room.ofExecutor(asked)).isEqualTo(new Room(executorGpus, executorCores, 1024));
    assertThat(asked.get("spark.executorEnv.CUDA_DEVICE_ORDER")).isEqualTo("PCI_BUS_ID");
  }

  @Test
  void whatTheUserConfiguredStays() {
    SparkConf given =
        threads(1)
            .set("spark.executor.resource.gpu.amount", "2")
            .set("spark.executor.memory", "3g");

    assertThat(Room.ofExecutor(placement(0.5).applyTo(given.clone())))
        .isEqualTo(new Room(2, 4, 3072));
    given.set("spark.executor.cores", "3").set("spark.task.resource.gpu.amount", "0.1");
    assertThat(Room.ofExecutor(placement(0.5).applyTo(given))).isEqualTo(new Room(2, 3, 3072));
    assertThat(given.get("spark.task.resource.gpu.amount")).isEqualTo("0.1");
  }

  @Test
  void withoutGpusNothingIsAsked() {
    SparkConf given = threads(2);

    assertThat(Placement.ON_CORES.applyTo(given.clone()).getAll()).isEqualTo(given.getAll());
    assertThat(Room.ofExecutor(given)).isEqualTo(new Room(0, 2, 1024));
  }

  @ParameterizedTest
  @ValueSource(doubles = {-1, 0.75, 1.5, Double.NaN})
  void sharesThatSparkDoesNotKnowAreRefused(double gpus) {
    assertThatThrownBy(() -> placement(gpus))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("0.5 or a smaller share")
        .hasMessageContaining(Double.toString(gpus))
        .hasMessageContaining("--gpus-per-trial");
  }

  private static Placement placement(double gpus) {
    return new Placement(gpus, Duration.ZERO);
  }

  private static SparkConf threads(int threads) {
    return new SparkConf(false).set("spark.task.cpus", Integer.toString(threads));
  }
}
