package nish.driver.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Properties;
import nish.worker.checkpoint.CheckpointPlan;
import org.apache.spark.SparkUserAppException;
import org.junit.jupiter.api.Test;

/** What spark-submit's properties say of a driver. */
class SubmissionTest {

  @Test
  void theLaunchersJvmIsNone() {
    assertThat(Submission.of(new Properties())).isEmpty();
  }

  @Test
  void masterAndDeployModeAreSparks() {
    assertThat(Submission.of(properties("spark://host:7077", "client")))
        .hasValue(new Submission("spark://host:7077", false));
    assertThat(Submission.of(properties("yarn", "cluster"))).hasValue(new Submission("yarn", true));
  }

  @Test
  void aPodsDriverIsInTheClusterThoughItsOwnModeIsClient() {
    Properties pod = properties("k8s://https://host", "client");
    pod.setProperty("spark.kubernetes.submitInDriver", "true");

    assertThat(Submission.of(pod)).hasValue(new Submission("k8s://https://host", true));
  }

  @Test
  void trialsOfThisJvmNeedTheirThreadsTold() {
    Submission submission = new Submission("local[2]", false);

    assertThatThrownBy(() -> submission.requireReadiness(settings("local[2]"), Map.of()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("OMP_NUM_THREADS=1 spark-submit --driver-java-options");
    assertThatCode(
            () -> submission.requireReadiness(settings("local[2]"), Map.of("OMP_NUM_THREADS", "1")))
        .doesNotThrowAnyException();
    assertThatCode(() -> submission.requireReadiness(settings("yarn"), Map.of()))
        .doesNotThrowAnyException();
  }

  @Test
  void aClustersDriverReturnsWhenAllIsWellAndElseThrowsTheCode() throws Exception {
    Submission.end(0);

    assertThatThrownBy(() -> Submission.end(2))
        .isInstanceOfSatisfying(
            SparkUserAppException.class, end -> assertThat(end.exitCode()).isEqualTo(2));
  }

  private static RunSettings settings(String master) {
    Path here = Path.of("").toAbsolutePath();
    CheckpointPlan plan =
        new CheckpointPlan(here.toUri(), CheckpointPlan.BY_TIME, Duration.ofMinutes(1));
    return new RunSettings(master, 1, here, plan, Duration.ofSeconds(1));
  }

  private static Properties properties(String master, String mode) {
    Properties properties = new Properties();
    properties.setProperty("spark.master", master);
    properties.setProperty("spark.submit.deployMode", mode);
    return properties;
  }
}
