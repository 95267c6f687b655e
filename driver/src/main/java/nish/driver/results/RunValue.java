package nish.driver.results;

import java.util.Optional;
import nish.driver.spec.Metric;
import nish.worker.trial.EpochMetrics;

/** Which number of a trial stands for it where trials are compared. */
public enum RunValue {
  /** The metric of its last epoch, which nothing was chosen by. */
  LAST,
  /** The metric of its best epoch, as published tables have it: the best of many is optimistic. */
  BEST,
  /**
   * The metric of the last epoch that it had ended when the quickest activation was through; see
   * {@link EqualTime}.
   */
  EQUAL_TIME,
  /** The test accuracy of its best epoch by validation, of those that hold examples out. */
  TEST;

  Optional<Double> of(TrialRecord trial, Metric metric) {
    Optional<EpochMetrics> epoch =
        this == LAST || this == EQUAL_TIME ? trial.lastEpoch() : metric.best(trial.epochs());
    return epoch
        .map(this == TEST ? EpochMetrics::testAccuracy : metric::of)
        .filter(Double::isFinite);
  }
}
