package nish.driver.results;

import static nish.driver.results.Samples.RELU;
import static nish.driver.results.Samples.completed;
import static nish.driver.results.Samples.tested;
import static nish.driver.results.Samples.trial;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import nish.driver.spec.Metric;
import org.junit.jupiter.api.Test;

/** Which number of a trial counts. */
class RunValueTest {

  private static final TrialRecord TRIAL =
      completed(
          trial(RELU, 1),
          List.of(
              tested(0, 0.1, 0.2),
              tested(1, 0.9, 0.7),
              tested(2, 0.6, 0.8),
              tested(3, 0.7, 0.8),
              tested(4, 0.8, 0.8),
              tested(5, 0.5, 0.9)));

  private static double of(RunValue value) {
    return value.of(TRIAL, Metric.VALIDATION_ACCURACY).orElseThrow();
  }

  @Test
  void bestLastAndMeanOfLastAreByTheMetricAndTheTestIsOfTheBestEpoch() {
    assertThat(of(RunValue.BEST)).isEqualTo(0.9);
    assertThat(of(RunValue.LAST)).isEqualTo(0.5);
    assertThat(of(RunValue.MEAN_OF_LAST)).isCloseTo(0.7, within(1e-12));
    assertThat(of(RunValue.TEST)).isEqualTo(0.7);
  }

  @Test
  void withoutATestThereIsNone() {
    assertThat(RunValue.TEST.of(completed(trial(RELU, 1), 0.9), Metric.VALIDATION_ACCURACY))
        .isEmpty();
  }
}
