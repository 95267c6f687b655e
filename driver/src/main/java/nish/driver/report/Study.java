package nish.driver.report;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import nish.driver.results.BestT;
import nish.driver.results.Reference;
import nish.driver.results.ResultsStore;
import nish.driver.results.RunValue;
import nish.driver.results.StateTable;
import nish.driver.results.SweepHead;
import nish.driver.results.SweepRuns;
import nish.driver.results.TrialRecord;
import nish.driver.results.VersionTable;
import nish.driver.spec.Goal;
import nish.worker.trial.EpochMetrics;

/**
 * What a store knows of a sweep.
 *
 * @param value that stands for a trial where trials are compared
 */
public record Study(
    SweepHead sweep, List<TrialRecord> trials, VersionTable versions, RunValue value) {

  public Study {
    trials = List.copyOf(trials);
  }

  /** Of a sweep of this store. */
  public static Study of(SweepHead sweep, ResultsStore store, RunValue value) {
    return new Study(
        sweep, store.trials(sweep.name()), VersionTable.of(store, sweep.name()), value);
  }

  boolean isMeasured() {
    return trials.stream()
        .anyMatch(trial -> trial.state().isMeasured() && !trial.epochs().isEmpty());
  }

  /** Whether a report of it has test accuracies beside those that choices are made by. */
  public boolean showsTest() {
    return new BestT(sweep.metric(), trials).showsTest();
  }

  SweepRuns compared() {
    return new SweepRuns(sweep.metric(), value, trials);
  }

  boolean isGreaterBetter() {
    return value == RunValue.TEST || sweep.metric().goal() == Goal.MAXIMIZE;
  }

  /** Relu, where it was planned. */
  Optional<String> reference() {
    return trials.stream()
        .map(trial -> trial.trial().activation().toString())
        .filter(Reference.NAME::equals)
        .findFirst();
  }

  /** A line below what has averages; empty if all trials are in them. */
  String notAveraged() {
    String leftOut = new StateTable(trials).summary();
    return leftOut.isEmpty()
        ? ""
        : "Not averaged here, of %d trials: %s; section Trials says which, and why."
            .formatted(trials.size(), leftOut);
  }

  /** A line below what is compared; empty if all trials are. */
  String notCompared() {
    int compared = compared().runs().size();
    String leftOut = new StateTable(trials).summary();
    return compared == trials.size()
        ? ""
        : "Not compared here: %d of %d trials%s; section Trials says which, and why."
            .formatted(
                trials.size() - compared,
                trials.size(),
                leftOut.isEmpty() ? ", which have no such value" : " (" + leftOut + ")");
  }

  Optional<Instant> begun() {
    return trials.stream().flatMap(trial -> trial.started().stream()).min(Instant::compareTo);
  }

  Optional<Instant> ended() {
    return trials.stream().flatMap(trial -> trial.finished().stream()).max(Instant::compareTo);
  }

  /** Of all trials' epochs, by however many at once. */
  double trainingSeconds() {
    return trials.stream()
        .flatMap(trial -> trial.epochs().stream())
        .mapToDouble(EpochMetrics::seconds)
        .sum();
  }
}
