package nish.driver.results;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import nish.driver.spec.Metric;
import nish.worker.trial.EpochMetrics;

/** Which number of a trial stands for it where trials are compared. */
public enum RunValue {
  /** The metric of its best epoch, as published tables have it: the best of many is optimistic. */
  BEST,
  /** The metric of its last epoch, which nothing was chosen by. */
  LAST,
  /** The mean metric of its last five epochs, or of all if it has fewer. */
  MEAN_OF_LAST,
  /**
   * The metric of the last epoch that it had ended when the quickest activation was through; see
   * {@link EqualTime}.
   */
  EQUAL_TIME,
  /** The test accuracy of its best epoch by validation, of those that hold examples out. */
  TEST;

  static final int LAST_EPOCHS = 5;

  Optional<Double> of(TrialRecord trial, Metric metric) {
    return switch (this) {
      case BEST -> metric.best(trial.epochs()).map(metric::of);
      case LAST, EQUAL_TIME -> trial.lastEpoch().map(metric::of).filter(Double::isFinite);
      case MEAN_OF_LAST -> meanOfLast(trial.epochs(), metric);
      case TEST ->
          metric.best(trial.epochs()).map(EpochMetrics::testAccuracy).filter(Double::isFinite);
    };
  }

  private static Optional<Double> meanOfLast(List<EpochMetrics> epochs, Metric metric) {
    OptionalDouble mean =
        epochs.stream()
            .skip(Math.max(0, epochs.size() - LAST_EPOCHS))
            .mapToDouble(metric::of)
            .average();
    return mean.isPresent() && Double.isFinite(mean.getAsDouble())
        ? Optional.of(mean.getAsDouble())
        : Optional.empty();
  }
}
