package nish.driver.results;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.IntStream;
import nish.driver.spec.Metric;
import nish.worker.trial.ActivationChoice;
import nish.worker.trial.EpochMetrics;
import nish.worker.trial.Provenance;
import nish.worker.trial.Recipe;
import nish.worker.trial.Trial;
import nish.worker.trial.TrialOutcome;

/** Trials and what they showed, for tests to read at a glance. */
final class Samples {

  static final ActivationChoice RELU = ActivationChoice.of("relu");
  static final ActivationChoice MISH = ActivationChoice.of("mish");
  static final Instant MONDAY = Instant.parse("2026-11-23T08:00:00Z");
  static final Provenance PROVENANCE =
      new Provenance(
          "a53ae32", "DL4J 1.0.0-M2.1", "CpuBackend AVX2", "oneDNN", "Xeon", 2, "abc", "host-7");

  private Samples() {}

  static ActivationChoice nish(double t) {
    return ActivationChoice.of("nish", t);
  }

  static ActivationChoice series(double c1, double c2, double t) {
    return new ActivationChoice("series", new TreeMap<>(Map.of("c1", c1, "c2", c2, "t", t)));
  }

  static Trial trial(ActivationChoice activation, long seed) {
    return new Trial(activation, "lenet", "digits", seed, Recipe.DEFAULT);
  }

  static List<Trial> trials(ActivationChoice activation, int seeds) {
    return IntStream.rangeClosed(1, seeds).mapToObj(seed -> trial(activation, seed)).toList();
  }

  static SweepRecord sweep(String name, List<Trial> trials) {
    return new SweepRecord(
        name,
        "which t is best?",
        Metric.VALIDATION_ACCURACY,
        "name: " + name + "\n",
        MONDAY,
        trials);
  }

  static EpochMetrics epoch(int epoch, double validationAccuracy) {
    return new EpochMetrics(
        epoch, 0.5, 0.8, 1 - validationAccuracy, validationAccuracy, 0.05, 1.5, 3000);
  }

  static EpochMetrics tested(int epoch, double validationAccuracy, double testAccuracy) {
    return new EpochMetrics(
        epoch,
        0.5,
        0.8,
        1 - validationAccuracy,
        validationAccuracy,
        1 - testAccuracy,
        testAccuracy,
        0.05,
        1.5,
        3000,
        0.1);
  }

  static TrialRecord completed(Trial trial, List<EpochMetrics> epochs) {
    return ended(trial, new TrialOutcome.Completed(), epochs);
  }

  /** A trial that completed with these validation accuracies, one an epoch. */
  static TrialRecord completed(Trial trial, double... validationAccuracies) {
    return ended(trial, new TrialOutcome.Completed(), validationAccuracies);
  }

  static TrialRecord ended(Trial trial, TrialOutcome outcome, double... validationAccuracies) {
    int[] next = {0};
    return ended(
        trial,
        outcome,
        Arrays.stream(validationAccuracies).mapToObj(value -> epoch(next[0]++, value)).toList());
  }

  private static TrialRecord ended(Trial trial, TrialOutcome outcome, List<EpochMetrics> epochs) {
    TrialRecord fresh = TrialRecord.pending(trial);
    return new TrialRecord(
        trial,
        TrialState.of(outcome),
        1,
        0,
        Optional.of(outcome),
        fresh.provenance(),
        Optional.of(MONDAY),
        Optional.of(MONDAY.plusSeconds(60)),
        epochs);
  }
}
