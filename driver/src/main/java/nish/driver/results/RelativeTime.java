package nish.driver.results;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * How long a group's epochs take, beside those of another that has the same seeds.
 *
 * @param ratio of the medians; none where there is no such group, or they do not compare
 * @param reason why they do not compare; else empty
 */
record RelativeTime(Optional<Double> ratio, String reason) {

  static final RelativeTime NONE = new RelativeTime(Optional.empty(), "");

  /** Of the seeds that both have. */
  static RelativeTime of(SeedGroup group, SeedGroup other, TrialsAtOnce atOnce) {
    Set<Long> seeds = seeds(group);
    seeds.retainAll(seeds(other));
    TimesOfTrials times = new TimesOfTrials(group.measured()).ofSeeds(seeds);
    TimesOfTrials others = new TimesOfTrials(other.measured()).ofSeeds(seeds);
    if (seeds.isEmpty()) {
      return NONE;
    }
    List<Circumstances> all =
        Stream.of(times, others)
            .flatMap(each -> each.trials().stream())
            .map(trial -> Circumstances.of(trial, atOnce))
            .toList();
    String reason = Circumstances.difference(all);
    return reason.isEmpty() ? new RelativeTime(ratio(times, others), "") : withoutRatio(reason);
  }

  private static RelativeTime withoutRatio(String reason) {
    return new RelativeTime(Optional.empty(), reason);
  }

  private static Optional<Double> ratio(TimesOfTrials times, TimesOfTrials others) {
    return times
        .secondsPerEpoch()
        .flatMap(some -> others.secondsPerEpoch().map(standard -> some / standard));
  }

  private static Set<Long> seeds(SeedGroup group) {
    return group.measured().stream().map(trial -> trial.trial().seed()).collect(Collectors.toSet());
  }
}
