package nish.driver.export;

import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
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

/**
 * A store of a sweep that has everything: two trials of 100 epochs, one that diverged to NaN and
 * infinity, one that failed, one that holds examples out, one that has not begun.
 */
public final class OddSweep {

  public static final String NAME = "odd sweep";

  static final int EPOCHS = 100;
  static final Trial NISH = trial(nish(1.5), 1, recipe());
  static final Trial SECOND = trial(nish(1.5), 2, recipe());
  static final Trial DIVERGED = trial(ActivationChoice.of("relu"), 1, recipe());
  static final Trial FAILED = trial(ActivationChoice.of("=own"), 1, recipe());
  static final Trial HELD_OUT =
      trial(ActivationChoice.of("relu"), 1, recipe().with("holdout", "500"));
  static final Trial PENDING = trial(ActivationChoice.of("mish"), 1, recipe());

  private static final Provenance PROVENANCE =
      new Provenance("a53ae32", "DL4J", "CPU avx2", "blocks of 8", "Xeon", 1, "abc", "host-7");

  private OddSweep() {}

  private static Recipe recipe() {
    return new Recipe(EPOCHS, 64, 0.02, 0.9, 1e-4).with("schedule", "cosine");
  }

  private static ActivationChoice nish(double t) {
    return new ActivationChoice("nish", new TreeMap<>(Map.of("t", t, "order", 5.0)));
  }

  private static Trial trial(ActivationChoice activation, long seed, Recipe recipe) {
    return new Trial(activation, "lenet", "digits", seed, recipe);
  }

  /** Makes it, and returns its location. */
  public static String in(Path folder) {
    String location = folder.resolve("results.db").toString();
    try (ResultsStore store = ResultsStores.open(location)) {
      store.saveSweep(
          new SweepRecord(
              NAME,
              "",
              Metric.VALIDATION_ACCURACY,
              "name: odd sweep\n",
              Instant.parse("2026-11-23T08:00:00Z"),
              List.of(NISH, SECOND, DIVERGED, FAILED, HELD_OUT, PENDING)));
      record(store, NISH, new TrialOutcome.Completed(), epochs(EPOCHS));
      record(store, SECOND, new TrialOutcome.Completed(), epochs(EPOCHS));
      record(store, DIVERGED, new TrialOutcome.Diverged(1), diverging());
      record(store, FAILED, new TrialOutcome.Failed("-no \"room\",\nsorry ±"));
      record(store, HELD_OUT, new TrialOutcome.Stopped(0), tested());
    }
    return location;
  }

  private static EpochMetrics[] epochs(int number) {
    return IntStream.range(0, number)
        .mapToObj(
            epoch ->
                new EpochMetrics(epoch, 1.0 / (epoch + 1), 0.8, 0.25, 0.9, 0.02, 10, 500)
                    .with(new Usage(3L << 31, 2, 1)))
        .toArray(EpochMetrics[]::new);
  }

  private static EpochMetrics[] diverging() {
    return new EpochMetrics[] {
      new EpochMetrics(0, 0.7, 0.5, 0.8, 0.55, 0.02, 10, 500),
      new EpochMetrics(1, Double.NaN, 0.1, Double.POSITIVE_INFINITY, 0.1, 0.02, 10, 500)
    };
  }

  private static EpochMetrics tested() {
    return new EpochMetrics(0, 0.5, 0.8, 0.4, 0.91, 0.375, 0.8765, 0.05, 1, 500, 0.25);
  }

  private static void record(
      ResultsStore store, Trial trial, TrialOutcome outcome, EpochMetrics... epochs) {
    Attempt attempt = new Attempt(trial.id(), 1, "run");
    store.startAttempt(attempt, "host-7");
    Arrays.stream(epochs).forEach(epoch -> store.recordEpoch(attempt, epoch));
    store.finish(attempt, outcome, PROVENANCE);
  }

  /** Of a store that stays open meanwhile. */
  static ExportedSweep of(ResultsStore store) {
    return new ExportedSweep(NAME, () -> store.trials(NAME).stream());
  }
}
