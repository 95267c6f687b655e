package nish.driver.run;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import nish.driver.results.ResultsStore;
import nish.driver.results.ResultsStores;
import nish.driver.results.SweepRecord;
import nish.driver.spec.Metric;
import nish.worker.trial.ActivationChoice;
import nish.worker.trial.Provenance;
import nish.worker.trial.Recipe;
import nish.worker.trial.Trial;

/** A store with a sweep of two trials that no one has tried. */
final class TwoTrials {

  static final String SWEEP = "small";
  static final List<Trial> TRIALS =
      List.of(
          new Trial(ActivationChoice.of("relu"), "lenet", "digits", 1, Recipe.DEFAULT),
          new Trial(ActivationChoice.of("nish", 1), "lenet", "digits", 1, Recipe.DEFAULT));
  static final Provenance PROVENANCE =
      new Provenance("a53ae32", "DL4J", "CPU", "oneDNN", "Xeon", 2, "abc", "host-7");

  private TwoTrials() {}

  static ResultsStore storeIn(Path folder) {
    return in(folder.resolve("results.db").toString());
  }

  static ResultsStore in(String location) {
    ResultsStore store = ResultsStores.open(location);
    store.saveSweep(
        new SweepRecord(
            SWEEP,
            "",
            Metric.VALIDATION_ACCURACY,
            "",
            Instant.parse("2026-11-23T08:00:00Z"),
            TRIALS));
    return store;
  }
}
