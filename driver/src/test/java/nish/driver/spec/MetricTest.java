package nish.driver.spec;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
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
  void putsTheGreaterAccuracyAndTheSmallerLossFirst() {
    assertThat(sorted(Metric.VALIDATION_ACCURACY, 0.8, 0.9)).containsExactly(0.9, 0.8);
    assertThat(sorted(Metric.TRAINING_LOSS, 0.2, 0.1)).containsExactly(0.1, 0.2);
  }

  @ParameterizedTest
  @EnumSource
  void putsNaNLast(Metric metric) {
    assertThat(sorted(metric, Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY))
        .endsWith(Double.NaN);
  }

  @Test
  void ofEqualEpochsTheEarliestIsTheBest() {
    assertThat(Metric.VALIDATION_LOSS.best(List.of(epoch(0, 0.4), epoch(1, 0.2), epoch(2, 0.2))))
        .hasValue(epoch(1, 0.2));
  }

  @Test
  void anEpochWithoutANumberIsNotTheBest() {
    assertThat(Metric.VALIDATION_LOSS.best(List.of(epoch(0, Double.NaN), epoch(1, 7))))
        .hasValue(epoch(1, 7));
    assertThat(Metric.VALIDATION_LOSS.best(List.of(epoch(0, Double.NaN)))).isEmpty();
  }

  @ParameterizedTest
  @EnumSource
  void isFoundByItsKey(Metric metric) {
    assertThat(Metric.named(metric.key())).isEqualTo(metric);
  }

  private static List<Double> sorted(Metric metric, Double... values) {
    return Stream.of(values).sorted(metric.bestFirst()).toList();
  }

  private static EpochMetrics epoch(int number, double validationLoss) {
    return new EpochMetrics(number, 0.4, 0.9, validationLoss, 0.95, 0.05, 1, 5000);
  }
}
