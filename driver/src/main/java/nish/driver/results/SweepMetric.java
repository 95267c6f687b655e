package nish.driver.results;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import nish.worker.trial.EpochMetrics;

/** What a sweep is after: a metric, and whether more or less of it is better. */
public record SweepMetric(MetricName name, Goal goal) {

  /** Which way a metric is to go. */
  public enum Goal {
    MAXIMIZE,
    MINIMIZE;

    @Override
    public String toString() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  public static final SweepMetric VALIDATION_ACCURACY =
      new SweepMetric(MetricName.VALIDATION_ACCURACY, Goal.MAXIMIZE);

  /** The metric whose name and goal print so. */
  public static SweepMetric of(String name, String goal) {
    return new SweepMetric(
        MetricName.of(name).orElseThrow(), Goal.valueOf(goal.toUpperCase(Locale.ROOT)));
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
        .filter(epoch -> !Double.isNaN(name.of(epoch)))
        .min(
            Comparator.<EpochMetrics, Double>comparing(name::of, bestFirst())
                .thenComparing(EpochMetrics::epoch));
  }
}
