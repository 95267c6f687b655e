package nish.driver.spec;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import nish.worker.trial.EpochMetrics;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What a metric reads from an epoch, and which of two values it prefers. */
class MetricTest {

  private static final EpochMetrics EPOCH = new EpochMetrics(0, 0.4, 0.9, 0.3, 0.95, 0.05, 1, 5000);

  @Test
  void readsItsOwnValueOfAnEpoch() {
    assertThat(Stream.of(Metric.values()).map(metric -> metric.key() + " " + metric.of(EPOCH)))
        .containsExactly(
            "validation_accuracy 0.95",
            "validation_loss 0.3",
            "training_accuracy 0.9",
            "training_loss 0.4");
  }

  @Test
  void prefersTheGreaterAccuracyAndTheSmallerLoss() {
    assertThat(Metric.VALIDATION_ACCURACY.isBetter(0.9, 0.8)).isTrue();
    assertThat(Metric.VALIDATION_ACCURACY.isBetter(0.8, 0.9)).isFalse();
    assertThat(Metric.TRAINING_LOSS.isBetter(0.1, 0.2)).isTrue();
    assertThat(Metric.TRAINING_LOSS.isBetter(0.2, 0.1)).isFalse();
  }

  @ParameterizedTest
  @EnumSource
  void prefersNoneOfTwoEquals(Metric metric) {
    assertThat(metric.isBetter(0.5, 0.5)).isFalse();
    assertThat(metric.isBetter(Double.NaN, Double.NaN)).isFalse();
  }

  @ParameterizedTest
  @EnumSource
  void prefersEveryNumberToNaN(Metric metric) {
    assertThat(metric.isBetter(Double.POSITIVE_INFINITY, Double.NaN)).isTrue();
    assertThat(metric.isBetter(Double.NaN, Double.NEGATIVE_INFINITY)).isFalse();
  }

  @ParameterizedTest
  @EnumSource
  void isFoundByItsKey(Metric metric) {
    assertThat(Metric.named(metric.key())).isEqualTo(metric);
  }
}
