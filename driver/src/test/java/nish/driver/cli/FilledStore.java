package nish.driver.cli;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import nish.driver.results.Attempt;
import nish.driver.results.ResultsStore;
import nish.driver.results.ResultsStores;
import nish.driver.results.SweepRecord;
import nish.driver.spec.Metric;
import nish.worker.trial.ActivationChoice;
import nish.worker.trial.EpochMetrics;
import nish.worker.trial.Recipe;
import nish.worker.trial.Trial;
import nish.worker.trial.TrialOutcome;

/** A store with one sweep: relu and nish of two ts, of which the larger diverged. */
final class FilledStore {

  private static final Instant MONDAY = Instant.parse("2026-11-23T08:00:00Z");
  private static final Recipe RECIPE = new Recipe(2, 64, 0.02, 0.9, 0);
  private static final Trial RELU = trial(ActivationChoice.of("relu"));
  private static final Trial NISH = trial(ActivationChoice.of("nish", 1));
  private static final Trial LARGE = trial(ActivationChoice.of("nish", 2.5));
  private static final Trial BROKEN = trial(ActivationChoice.of("mish"));
  private static final Trial PUBLISHED =
      new Trial(ActivationChoice.of("relu"), "res32", "cifar10@28", 1, RECIPE);

  private FilledStore() {}

  /** Makes it, and returns its location. */
  static String in(Path folder) {
    String location = folder.resolve("results.db").toString();
    try (ResultsStore store = ResultsStores.open(location)) {
      store.saveSweep(sweep("digits-first", MONDAY, RELU, NISH, LARGE, BROKEN));
      record(store, RELU, new TrialOutcome.Completed(), 0.90, 0.94);
      record(store, NISH, new TrialOutcome.Completed(), 0.93, 0.96);
      record(store, LARGE, new TrialOutcome.Diverged(0), 0.1);
      record(store, BROKEN, new TrialOutcome.Failed("no room for \"mish\", sorry"));
    }
    return location;
  }

  /** Adds an older sweep, of one trial that a published row is of. */
  static void addPublished(String location, String name, double... accuracies) {
    try (ResultsStore store = ResultsStores.open(location)) {
      store.saveSweep(sweep(name, MONDAY.minusSeconds(60), PUBLISHED));
      record(store, PUBLISHED, new TrialOutcome.Completed(), accuracies);
    }
  }

  private static SweepRecord sweep(String name, Instant created, Trial... trials) {
    String yaml = "name: %s%n".formatted(name);
    return new SweepRecord(name, "", Metric.VALIDATION_ACCURACY, yaml, created, List.of(trials));
  }

  private static Trial trial(ActivationChoice activation) {
    return new Trial(activation, "lenet", "digits", 1, RECIPE);
  }

  private static void record(
      ResultsStore store, Trial trial, TrialOutcome outcome, double... accuracies) {
    Attempt attempt = new Attempt(trial.id(), 1, "run");
    store.startAttempt(attempt, "host-7");
    for (int epoch = 0; epoch < accuracies.length; epoch++) {
      store.recordEpoch(
          attempt, new EpochMetrics(epoch, 0.5, 0.8, 0.25, accuracies[epoch], 0.02, 10, 500));
    }
    store.finish(attempt, outcome);
  }
}
