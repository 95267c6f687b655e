package nish.driver.results;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;
import nish.worker.trial.EpochMetrics;
import org.apache.commons.statistics.descriptive.Median;

/** What some trials took, and how much memory their processes had. */
record TimesOfTrials(List<TrialRecord> trials) {

  TimesOfTrials ofSeeds(Set<Long> seeds) {
    return new TimesOfTrials(
        trials.stream().filter(trial -> seeds.contains(trial.trial().seed())).toList());
  }

  /** The median over the epochs of all trials, but for each trial's first, if it has others. */
  Optional<Double> secondsPerEpoch() {
    return median(epochs(), EpochMetrics::seconds);
  }

  /** Likewise. */
  Optional<Double> examplesPerSecond() {
    return median(epochs(), EpochMetrics::examplesPerSecond);
  }

  /** The first is slower: compilers and caches warm up in it. */
  private Stream<EpochMetrics> epochs() {
    return trials.stream()
        .map(TrialRecord::epochs)
        .flatMap(epochs -> epochs.stream().skip(epochs.size() > 1 ? 1 : 0));
  }

  /** Of all epochs of a trial, with their validation; the median over the trials. */
  Optional<Double> totalSeconds() {
    return median(trials.stream(), TimesOfTrials::total);
  }

  /** The same of the slowest trial. */
  Optional<Double> longestSeconds() {
    return trials.stream().map(TimesOfTrials::total).max(Double::compare);
  }

  private static double total(TrialRecord trial) {
    return trial.epochs().stream().mapToDouble(EpochMetrics::seconds).sum();
  }

  /** The greatest, in bytes. */
  OptionalLong peakMemory() {
    return trials.stream()
        .flatMap(trial -> trial.epochs().stream())
        .flatMapToLong(epoch -> epoch.usage().peakMemory().stream())
        .max();
  }

  private static <T> Optional<Double> median(Stream<T> of, ToDoubleFunction<T> number) {
    double[] numbers = of.mapToDouble(number).filter(Double::isFinite).toArray();
    return numbers.length == 0
        ? Optional.empty()
        : Optional.of(Median.withDefaults().evaluate(numbers));
  }
}
