package nish.driver.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import nish.driver.comparison.Run;
import nish.driver.comparison.RunsFile;
import nish.driver.comparison.SummariesFile;
import nish.driver.results.LeftOut;
import nish.driver.results.ResultsStore;
import nish.driver.results.RunValue;
import nish.driver.results.SweepHead;
import nish.driver.results.SweepRuns;
import nish.driver.results.TestLookNote;
import nish.driver.results.TrialRecord;
import nish.driver.results.VersionTable;
import nish.driver.spec.Goal;
import nish.driver.spec.Metric;
import nish.worker.trial.TrialId;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The runs of several sweeps and files together. */
final class RunsChoice {

  /**
   * What was chosen.
   *
   * @param notes what is to be known of them, for people
   */
  record Chosen(List<Run> runs, LeftOut leftOut, boolean isGreaterBetter, List<String> notes) {

    /** Below a table of them. */
    List<String> below(String note) {
      return Stream.concat(Stream.of(note), notes.stream()).toList();
    }
  }

  @Parameters(
      arity = "0..*",
      paramLabel = "SWEEP|FILE.csv",
      description =
          "sweeps' names (default: the newest sweep), or anyone's runs: CSV files whose first line is activation,network,dataset,seed,value")
  private List<String> names = List.of();

  @Option(
      names = "--value",
      paramLabel = "VALUE",
      description =
          "of a sweep's trials by its metric: BEST epoch, as table and best have it, LAST epoch, MEAN_OF_LAST five epochs, EQUAL_TIME: the last epoch within the shortest time in which all seeds of an activation were through, or TEST accuracy in the best epoch (default: ${DEFAULT-VALUE})")
  private RunValue value = RunValue.BEST;

  @Option(names = "--lower-is-better", description = "of files' values")
  private boolean lowerIsBetter;

  boolean isOfFiles() {
    return names.stream().anyMatch(RunsChoice::isFile);
  }

  /**
   * The one that is named; empty for the newest.
   *
   * @throws IllegalArgumentException if there are several
   */
  Optional<String> oneSweep() {
    if (names.size() > 1) {
      throw new IllegalArgumentException(
          "a service compares within one sweep, but %s are named; name one, or leave out --server"
              .formatted(String.join(", ", names)));
    }
    return names.stream().findFirst();
  }

  RunValue value() {
    return value;
  }

  boolean isLowerBetterInFiles() {
    return lowerIsBetter;
  }

  /** The file that is named alone and has means of runs instead of runs, if it is so. */
  Optional<Path> summaries() {
    return Optional.of(names)
        .filter(few -> few.size() == 1 && isFile(few.get(0)))
        .map(few -> Path.of(few.get(0)))
        .filter(SummariesFile::is);
  }

  Chosen from(StoreOption storeOption) {
    List<Run> runs = new ArrayList<>();
    names.stream()
        .filter(RunsChoice::isFile)
        .map(Path::of)
        .map(RunsFile::read)
        .forEach(runs::addAll);
    List<String> sweeps = names.stream().filter(name -> !isFile(name)).toList();
    if (sweeps.isEmpty() && !names.isEmpty()) {
      return new Chosen(runs, LeftOut.NOTHING, !lowerIsBetter, List.of());
    }
    try (ResultsStore store = storeOption.openExisting()) {
      List<SweepHead> records =
          sweeps.isEmpty()
              ? List.of(SweepChoice.named(Optional.empty(), store))
              : sweeps.stream().map(name -> SweepChoice.named(Optional.of(name), store)).toList();
      Metric metric = metricOf(records);
      boolean isGreaterBetter = value == RunValue.TEST || metric.goal() == Goal.MAXIMIZE;
      requireOneDirection(!runs.isEmpty(), isGreaterBetter);
      SweepRuns ofSweeps = new SweepRuns(metric, value, trials(records, store));
      requireValues(ofSweeps);
      runs.addAll(ofSweeps.runs());
      return new Chosen(runs, ofSweeps.leftOut(), isGreaterBetter, notes(ofSweeps, records, store));
    }
  }

  private List<String> notes(SweepRuns runs, List<SweepHead> sweeps, ResultsStore store) {
    return Stream.concat(
            runs.notes().stream(), sweeps.stream().flatMap(sweep -> notes(sweep.name(), store)))
        .toList();
  }

  private Stream<String> notes(String sweep, ResultsStore store) {
    String changed = VersionTable.of(store, sweep).note();
    return value == RunValue.TEST
        ? Stream.of(changed, TestLookNote.looking(store, sweep, "all activations"))
        : Stream.of(changed);
  }

  private void requireValues(SweepRuns runs) {
    if (value == RunValue.TEST && runs.runs().isEmpty()) {
      throw new IllegalArgumentException(
          "no trial has a test beside its validation; sweeps that are to have one hold examples out, as by validation: {holdout: 5000}");
    }
  }

  private static boolean isFile(String name) {
    return name.endsWith(".csv");
  }

  /** Each once, however many of the sweeps have it. */
  private List<TrialRecord> trials(List<SweepHead> sweeps, ResultsStore store) {
    Map<TrialId, TrialRecord> trials = new LinkedHashMap<>();
    sweeps.stream()
        .flatMap(sweep -> trials(sweep.name(), store).stream())
        .forEach(trial -> trials.putIfAbsent(trial.id(), trial));
    return List.copyOf(trials.values());
  }

  private List<TrialRecord> trials(String sweep, ResultsStore store) {
    return value == RunValue.EQUAL_TIME ? store.trials(sweep) : store.condensed(sweep);
  }

  private static Metric metricOf(List<SweepHead> sweeps) {
    SweepHead first = sweeps.get(0);
    for (SweepHead other : sweeps) {
      if (other.metric() != first.metric()) {
        throw new IllegalArgumentException(
            "sweeps are compared by one metric, but %s has %s and %s has %s; name those that share one"
                .formatted(first.name(), first.metric().key(), other.name(), other.metric().key()));
      }
    }
    return first.metric();
  }

  private void requireOneDirection(boolean hasFiles, boolean isGreaterBetter) {
    if (hasFiles && isGreaterBetter == lowerIsBetter) {
      throw new IllegalArgumentException(
          "in the sweeps' metric %s is better, but in the files' values %s; compare them apart, or %s --lower-is-better"
              .formatted(
                  isGreaterBetter ? "greater" : "lower",
                  isGreaterBetter ? "lower" : "greater",
                  isGreaterBetter ? "leave out" : "add"));
    }
  }
}
