package nish.driver.cli;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
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

/**
 * A store of a sweep whose names mean something to HTML, Markdown and LaTeX: three seeds of relu,
 * two ts of nish and an activation of someone's own on several datasets; one trial diverged, one
 * failed, one has not begun.
 */
final class OddStore {

  static final String NAME = "odd<script>alert(1)</script> & 100%_a|b";
  static final String DESCRIPTION = "does *t* matter at <b>all</b> & for $5?";
  static final String OWN = "own<i>_&%";
  static final String REASON = "no room for <b>\"mish\"</b>, 50 % & \u001B[31mred";

  private static final Recipe RECIPE = new Recipe(2, 64, 0.02, 0.9, 0);
  private static final Provenance BY =
      new Provenance(
          "0.1.0 a53ae32", "DL4J", "CPU avx2", "blocks of 8", "Xeon", 1, "abc", "host-7");

  private static final List<ActivationChoice> ACTIVATIONS =
      List.of(
          ActivationChoice.of("relu"),
          ActivationChoice.of(OWN),
          ActivationChoice.of("nish", 0.25),
          ActivationChoice.of("nish", 4));

  private OddStore() {}

  /** Makes it with so many datasets, and returns its location. */
  static String in(Path folder, int datasets) {
    List<Trial> completed = completed(datasets);
    Trial diverged = trial(ActivationChoice.of("nish", 8), "digits0", 1);
    Trial failed = trial(ActivationChoice.of("mish"), "digits0", 1);
    Trial pending = trial(ActivationChoice.of("mish"), "digits0", 2);
    List<Trial> all = new ArrayList<>(completed);
    all.addAll(List.of(diverged, failed, pending));
    String location = folder.resolve("odd.db").toString();
    try (ResultsStore store = ResultsStores.open(location)) {
      store.saveSweep(sweep(all));
      for (int i = 0; i < completed.size(); i++) {
        record(store, completed.get(i), new TrialOutcome.Completed(), 0.8, 0.9 + i % 13 / 1000.0);
      }
      record(store, diverged, new TrialOutcome.Diverged(1), 0.1);
      record(store, failed, new TrialOutcome.Failed(REASON));
    }
    return location;
  }

  private static SweepRecord sweep(List<Trial> trials) {
    String yaml = "name: odd # <script> ``` &\n";
    Instant monday = Instant.parse("2026-11-23T08:00:00Z");
    return new SweepRecord(NAME, DESCRIPTION, Metric.VALIDATION_ACCURACY, yaml, monday, trials);
  }

  private static List<Trial> completed(int datasets) {
    List<Trial> trials = new ArrayList<>();
    for (int dataset = 0; dataset < datasets; dataset++) {
      for (ActivationChoice activation : ACTIVATIONS) {
        for (int seed = 1; seed <= 3; seed++) {
          trials.add(trial(activation, "digits" + dataset, seed));
        }
      }
    }
    return trials;
  }

  private static Trial trial(ActivationChoice activation, String dataset, int seed) {
    return new Trial(activation, "lenet", dataset, seed, RECIPE);
  }

  private static void record(
      ResultsStore store, Trial trial, TrialOutcome outcome, double... accuracies) {
    Attempt attempt = new Attempt(trial.id(), 1, "run");
    store.startAttempt(attempt, "host-7");
    for (int epoch = 0; epoch < accuracies.length; epoch++) {
      store.recordEpoch(
          attempt, new EpochMetrics(epoch, 0.5, 0.8, 0.25, accuracies[epoch], 0.02, 10, 500));
    }
    store.finish(attempt, outcome, BY);
  }
}
