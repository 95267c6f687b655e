package nish.driver.results;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import nish.worker.trial.EpochMetrics;

/** The numbers of an epoch by which trials can be ranked. */
public enum MetricName {
  TRAINING_LOSS,
  TRAINING_ACCURACY,
  VALIDATION_LOSS,
  VALIDATION_ACCURACY;

  /** The metric of this name as YAML and tables spell it, such as {@code validation_accuracy}. */
  public static Optional<MetricName> of(String name) {
    return Arrays.stream(values()).filter(metric -> metric.toString().equals(name)).findFirst();
  }

  /** This number of an epoch. */
  public double of(EpochMetrics metrics) {
    return switch (this) {
      case TRAINING_LOSS -> metrics.trainingLoss();
      case TRAINING_ACCURACY -> metrics.trainingAccuracy();
      case VALIDATION_LOSS -> metrics.validationLoss();
      case VALIDATION_ACCURACY -> metrics.validationAccuracy();
    };
  }

  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
