package nish.driver.results;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nish.driver.results.SeedGroup.Contest;
import nish.worker.trial.EpochMetrics;

/**
 * How long each trial may train, that activations are compared by what they reach in the same time
 * and not only in as many epochs.
 *
 * @param seconds of each network and dataset
 */
record EqualTime(Map<Contest, Double> seconds) {

  private static final double ROUNDING = 1 + 1e-9;

  /**
   * The shortest time in which all seeds of an activation were through, so that none of its own
   * trials lacks an epoch; nothing where no trial is completed.
   */
  static EqualTime ofTheQuickest(List<TrialRecord> trials) {
    Map<Contest, Double> seconds = new LinkedHashMap<>();
    for (SeedGroup group : SeedGroup.of(trials)) {
      new TimesOfTrials(group.areAllCompleted() ? group.measured() : List.of())
          .longestSeconds()
          .ifPresent(total -> seconds.merge(group.question().contest(), total, Math::min));
    }
    return new EqualTime(seconds);
  }

  /** The same time for all. */
  static EqualTime of(double given, List<TrialRecord> trials) {
    Map<Contest, Double> seconds = new LinkedHashMap<>();
    SeedGroup.of(trials).forEach(group -> seconds.put(group.question().contest(), given));
    return new EqualTime(seconds);
  }

  Optional<Double> of(SeedGroup group) {
    return Optional.ofNullable(seconds.get(group.question().contest()));
  }

  /** The trials as if each had ended then: with those epochs alone that had ended by then. */
  List<TrialRecord> cut(List<TrialRecord> trials) {
    return SeedGroup.of(trials).stream().flatMap(group -> cut(group).trials().stream()).toList();
  }

  SeedGroup cut(SeedGroup group) {
    double most = of(group).orElse(0.0);
    return new SeedGroup(
        group.question(),
        group.trials().stream().map(trial -> trial.with(within(most, trial.epochs()))).toList());
  }

  private static List<EpochMetrics> within(double most, List<EpochMetrics> epochs) {
    List<EpochMetrics> ended = new ArrayList<>();
    double passed = 0;
    for (EpochMetrics epoch : epochs) {
      passed += epoch.seconds();
      if (passed <= most * ROUNDING) {
        ended.add(epoch);
      }
    }
    return ended;
  }
}
