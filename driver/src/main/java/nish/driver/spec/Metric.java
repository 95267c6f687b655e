package nish.driver.spec;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
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

  /** Orders the better value first, and NaN last. */
  public Comparator<Double> bestFirst() {
    Comparator<Double> ascending = Comparator.naturalOrder();
    return Comparator.comparing((Double value) -> value.isNaN())
        .thenComparing(goal == Goal.MAXIMIZE ? ascending.reversed() : ascending);
  }

  /** The best epoch, the earliest of equals; empty if no epoch has a number. */
  public Optional<EpochMetrics> best(List<EpochMetrics> epochs) {
    return epochs.stream()
        .filter(epoch -> !Double.isNaN(of(epoch)))
        .min(
            Comparator.<EpochMetrics, Double>comparing(this::of, bestFirst())
                .thenComparing(EpochMetrics::epoch));
  }
}
