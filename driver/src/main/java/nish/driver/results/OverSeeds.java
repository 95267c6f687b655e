package nish.driver.results;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import nish.worker.trial.EpochMetrics;
import org.apache.commons.statistics.descriptive.DoubleStatistics;
import org.apache.commons.statistics.descriptive.Statistic;

/** Mean and sample standard deviation over the seeds; no deviation (NaN) for a single one. */
record OverSeeds(double mean, double deviation, int seeds) {

  static OverSeeds of(List<Double> values) {
    double[] numbers = values.stream().mapToDouble(Double::doubleValue).toArray();
    DoubleStatistics statistics =
        DoubleStatistics.of(EnumSet.of(Statistic.MEAN, Statistic.STANDARD_DEVIATION), numbers);
    double deviation =
        numbers.length < 2 ? Double.NaN : statistics.getAsDouble(Statistic.STANDARD_DEVIATION);
    return new OverSeeds(statistics.getAsDouble(Statistic.MEAN), deviation, numbers.length);
  }

  /** The same of any number of values; none of none. */
  static Optional<OverSeeds> ofAny(List<Double> values) {
    return values.isEmpty() ? Optional.empty() : Optional.of(of(values));
  }

  /** The lower median of the epochs' numbers, so that it is one of them; empty of none. */
  static ResultTable.Cell medianEpoch(List<EpochMetrics> epochs) {
    int[] sorted = epochs.stream().mapToInt(EpochMetrics::epoch).sorted().toArray();
    return sorted.length == 0
        ? new ResultTable.Cell.Empty()
        : ResultTable.whole(sorted[(sorted.length - 1) / 2]);
  }

  /** The deviation as it is drawn: none of a single one. */
  double errorBar() {
    return seeds < 2 ? 0 : deviation;
  }

  ResultTable.Cell cell() {
    return new ResultTable.Cell.Mean(mean, deviation, 4);
  }

  static ResultTable.Cell cell(Optional<OverSeeds> measured) {
    return measured.map(OverSeeds::cell).orElseGet(ResultTable.Cell.Empty::new);
  }
}
