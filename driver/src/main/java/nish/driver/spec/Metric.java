package nish.driver.spec;

import java.util.Locale;
import nish.worker.trial.EpochMetrics;

/** What a sweep's trials are ranked by. Its goal follows from it, so it cannot contradict it. */
public enum Metric {
  VALIDATION_ACCURACY(Goal.MAXIMIZE),
  VALIDATION_LOSS(Goal.MINIMIZE),
  TRAINING_ACCURACY(Goal.MAXIMIZE),
  TRAINING_LOSS(Goal.MINIMIZE);

  private final Goal goal;

  Metric(Goal goal) {
    this.goal = goal;
  }

  /**
   * The metric of this key.
   *
   * @throws IllegalArgumentException where no metric has it
   */
  public static Metric named(String key) {
    return valueOf(key.toUpperCase(Locale.ROOT));
  }

  /** As a sweep's file writes it: {@code validation_accuracy}. */
  public String key() {
    return name().toLowerCase(Locale.ROOT);
  }

  public Goal goal() {
    return goal;
  }

  public double of(EpochMetrics metrics) {
    return switch (this) {
      case VALIDATION_ACCURACY -> metrics.validationAccuracy();
      case VALIDATION_LOSS -> metrics.validationLoss();
      case TRAINING_ACCURACY -> metrics.trainingAccuracy();
      case TRAINING_LOSS -> metrics.trainingLoss();
    };
  }

  /** Whether the first value is strictly better; NaN is worse than every number. */
  public boolean isBetter(double value, double than) {
    if (Double.isNaN(value) || Double.isNaN(than)) {
      return Double.isNaN(than) && !Double.isNaN(value);
    }
    return goal == Goal.MAXIMIZE ? value > than : value < than;
  }
}
