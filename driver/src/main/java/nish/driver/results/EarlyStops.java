package nish.driver.results;

import java.util.List;

/** Trials that were stopped early, which comparisons are not fair to. */
final class EarlyStops {

  private EarlyStops() {}

  /** A line of its own; empty where there are none. */
  static String note(List<SeedGroup> groups) {
    long stopped =
        groups.stream()
            .flatMap(group -> group.trials().stream())
            .filter(trial -> trial.state() == TrialState.STOPPED)
            .count();
    return stopped == 0
        ? ""
        : "\nStopped early, and in the means with the epochs that they had: %d of the trials. What is said of them is biased, for they were stopped by what is compared."
            .formatted(stopped);
  }
}
