package nish.driver.cli;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.summingLong;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.function.Function;
import nish.driver.results.Workload;
import nish.driver.run.Progress;
import nish.worker.trial.Trial;
import org.apache.commons.statistics.descriptive.Median;

/**
 * What trials will cost, by what epochs of the same network, dataset and numbers of examples took
 * in this store before.
 *
 * @param epochs of all trials
 * @param seconds of one core; empty while of some trial no epoch of its network, dataset and number
 *     of examples has been seen
 */
record Cost(long epochs, OptionalDouble seconds) {

  /**
   * Of these trials.
   *
   * @param seen how long every epoch of a workload took
   */
  static Cost of(List<Trial> trials, Function<Workload, double[]> seen) {
    Map<Workload, Long> epochs =
        trials.stream()
            .collect(groupingBy(Workload::of, summingLong(trial -> trial.recipe().epochs())));
    double seconds =
        epochs.entrySet().stream()
            .mapToDouble(each -> each.getValue() * median(seen.apply(each.getKey())))
            .sum();
    return new Cost(
        epochs.values().stream().mapToLong(Long::longValue).sum(),
        Double.isNaN(seconds) ? OptionalDouble.empty() : OptionalDouble.of(seconds));
  }

  /** NaN of none. */
  private static double median(double[] seconds) {
    return Median.withDefaults().evaluate(seconds);
  }

  /** For people, on so many cores. */
  String describe(int cores) {
    String all = String.format(Locale.ROOT, "%,d epochs in all", epochs);
    return seconds.isPresent()
        ? "%s: about %s on %d cores, by the epochs that this store has seen"
            .formatted(all, Progress.time(seconds.getAsDouble() / cores), cores)
        : all + "; how long they take is known once this store has seen such an epoch";
  }
}
