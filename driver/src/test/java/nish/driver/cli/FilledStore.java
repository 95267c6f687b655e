package nish.driver.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import nish.driver.results.Attempt;
import nish.driver.results.ResultsStore;
import nish.driver.results.ResultsStores;
import nish.driver.results.SweepRecord;
import nish.driver.spec.Metric;
import nish.worker.trial.ActivationChoice;
import nish.worker.trial.EpochMetrics;
import nish.worker.trial.Provenance;
import nish.worker.trial.Recipe;
import nish.worker.trial.Trial;
import nish.worker.trial.TrialOutcome;
import nish.worker.trial.Usage;

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

  private static final Provenance PROVENANCE =
      new Provenance("a53ae32", "DL4J", "CPU avx2", "oneDNN", "Xeon", 1, "abc", "host-7");

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

  /**
   * Adds an older sweep in which mish takes 3 s an epoch and relu 2, nish was beside another trial,
   * and nothing is known of swish's machine.
   */
  static void addTimed(String location) {
    try (ResultsStore store = ResultsStores.open(location)) {
      Trial relu = timed("relu");
      Trial mish = timed("mish");
      Trial nish = timed("nish");
      Trial swish = timed("swish");
      store.saveSweep(sweep("timed", MONDAY.minusSeconds(60), relu, mish, nish, swish));
      train(store, relu, 2, Optional.of(new Usage(300L << 20, 1, 1)), 0.7, 0.8, 0.82);
      train(store, mish, 3, Optional.of(new Usage(350L << 20, 1, 1)), 0.75, 0.85, 0.9);
      train(store, nish, 4, Optional.of(new Usage(400L << 20, 2, 2)), 0.8, 0.87, 0.91);
      train(store, swish, 2, Optional.empty(), 0.7, 0.75, 0.8);
    }
  }

  private static Trial timed(String activation) {
    return new Trial(
        ActivationChoice.of(activation), "mlp", "digits", 1, new Recipe(3, 64, 0.02, 0.9, 0));
  }

  /** The first epoch takes 5 s more. */
  private static void train(
      ResultsStore store, Trial trial, int seconds, Optional<Usage> usage, double... accuracies) {
    Attempt attempt = new Attempt(trial.id(), 1, "run");
    store.startAttempt(attempt, "host-7");
    for (int epoch = 0; epoch < accuracies.length; epoch++) {
      double took = epoch == 0 ? seconds + 5 : seconds;
      EpochMetrics metrics =
          new EpochMetrics(epoch, 0.5, 0.8, 0.25, accuracies[epoch], 0.02, took, 600.0 / took);
      store.recordEpoch(attempt, metrics.with(usage.orElse(Usage.UNKNOWN)));
    }
    TrialOutcome completed = new TrialOutcome.Completed();
    boolean written =
        usage.isPresent()
            ? store.finish(attempt, completed, PROVENANCE)
            : store.finish(attempt, completed);
    assertThat(written).isTrue();
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
