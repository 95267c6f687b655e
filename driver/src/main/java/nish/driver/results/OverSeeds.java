package nish.driver.results;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
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

  /** The lower median of whole numbers, so that it is one of them. */
  static int median(List<Integer> values) {
    int[] sorted = values.stream().mapToInt(Integer::intValue).sorted().toArray();
    return sorted[(sorted.length - 1) / 2];
  }

  ResultTable.Cell cell() {
    return new ResultTable.Cell.Mean(mean, deviation, 4);
  }

  static ResultTable.Cell cell(Optional<OverSeeds> measured) {
    return measured.map(OverSeeds::cell).orElseGet(ResultTable.Cell.Empty::new);
  }
}
