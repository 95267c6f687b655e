package nish.driver.cli;

import java.io.PrintWriter;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nish.driver.results.AccuracyTable;
import nish.driver.results.ResultsStore;
import nish.driver.results.StoreAwayException;
import nish.driver.results.TableFormat;
import nish.driver.results.TrialRecord;
import nish.driver.results.TrialState;
import nish.driver.results.VersionTable;
import nish.driver.run.ClusterRoom;
import nish.driver.run.Outbox;
import nish.driver.run.Progress;
import nish.driver.run.RunSettings;
import nish.driver.run.StopRequest;
import nish.driver.run.Submission;
import nish.driver.run.SweepRunner;
import nish.driver.spec.SweepSpec;
import nish.worker.data.DatasetCatalog;
import nish.worker.training.Backend;
import nish.worker.training.TrialCosts;
import nish.worker.trial.Trial;
import picocli.CommandLine;

/** Trains what of a sweep has not ended, shows it, and prints the table. */
final class SweepRun {

  private final CommandLine command;
  private final StoreOption storeOption;
  private final SweepSpec sweep;
  private final RunSettings settings;

  SweepRun(CommandLine command, StoreOption storeOption, SweepSpec sweep, RunSettings settings) {
    this.command = command;
    this.storeOption = storeOption;
    this.sweep = sweep;
    this.settings = settings;
  }

  /**
   * Says what is to be done.
   *
   * @param known what the store has of these trials
   * @return those that are to be trained
   */
  List<Trial> announce(List<TrialRecord> known) {
    Set<Trial> ours = Set.copyOf(sweep.trials());
    List<TrialRecord> ended =
        known.stream()
            .filter(trial -> trial.state().isFinal() && ours.contains(trial.trial()))
            .toList();
    Set<Trial> before = ended.stream().map(TrialRecord::trial).collect(Collectors.toSet());
    List<Trial> remaining =
        sweep.trials().stream().filter(trial -> !before.contains(trial)).toList();
    out()
        .printf(
            "%s: %d trials, %d done before%s, %d to run on %s%n",
            sweep.name(),
            sweep.trialCount(),
            ended.stream().filter(trial -> trial.state().isDone()).count(),
            leftAlone(ended),
            remaining.size(),
            settings.master());
    if (!remaining.isEmpty() && settings.isOnThisMachine()) {
      out().println(Backend.require().describe());
    }
    out().flush();
    return remaining;
  }

  private static String leftAlone(List<TrialRecord> ended) {
    String states =
        Stream.of(TrialState.FAILED, TrialState.CANCELLED)
            .filter(state -> count(ended, state) > 0)
            .map(state -> ", %d %s".formatted(count(ended, state), state))
            .reduce("", String::concat);
    return states.isEmpty() ? "" : states + " (./nish retry takes them up)";
  }

  private static long count(List<TrialRecord> trials, TrialState state) {
    return trials.stream().filter(trial -> trial.state() == state).count();
  }

  /** Refuses, before anything is written, what no executor or no worker could do. */
  void requireItCanBegin(List<Trial> trials) {
    if (Submission.ofThisJvm().filter(Submission::isInCluster).isPresent()) {
      storeOption.requireServer();
    }
    SweepRunner.requireTheyCanBegin(trials, settings);
    if (!trials.isEmpty()) {
      new ClusterRoom(settings)
          .await(
              line -> {
                out().println(line);
                out().flush();
              });
    }
  }

  /**
   * Runs it.
   *
   * @param beginning what is written before, once no other process can run it and all that waited
   *     is known
   * @return the exit code
   */
  int run(ResultsStore store, Runnable beginning) {
    OptionalInt stopped = OptionalInt.empty();
    try (Outbox outbox = Outbox.open(storeOption.waiting(sweep.name()))) {
      outbox.deliver(store);
      beginning.run();
      List<TrialRecord> remaining = SweepRunner.remaining(store.condensed(sweep.name()));
      if (!remaining.isEmpty()) {
        stopped = run(store, outbox, remaining);
      }
    }
    return stopped.isPresent() ? reportStopped(store, stopped.getAsInt()) : report(store);
  }

  /** Who told it to end may have ended the store too. */
  private int reportStopped(ResultsStore store, int code) {
    try {
      report(store);
    } catch (StoreAwayException e) {
      command.getErr().println("No table: " + e.getMessage());
    }
    return code;
  }

  private OptionalInt run(ResultsStore store, Outbox outbox, List<TrialRecord> remaining) {
    TrialCosts costs = new TrialCosts(new DatasetCatalog(settings.dataDirectory()));
    List<Trial> trials = remaining.stream().map(TrialRecord::trial).toList();
    Progress progress = new Progress(trials, costs::of);
    StopRequest stop = new StopRequest();
    try (StopSignals signals = new StopSignals(stop, command.getErr())) {
      if (System.console() == null) {
        PlainMonitor monitor = new PlainMonitor(out(), progress);
        new SweepRunner(store, outbox, monitor).run(sweep, remaining, settings, stop);
      } else {
        try (TerminalMonitor monitor = new TerminalMonitor(sweep.name(), progress)) {
          new SweepRunner(store, outbox, monitor).run(sweep, remaining, settings, stop);
        }
      }
      return signals.exitCode();
    }
  }

  private int report(ResultsStore store) {
    List<TrialRecord> trials = store.condensed(sweep.name());
    out().print(TableFormat.TEXT.print(new AccuracyTable(sweep.metric(), trials).table()));
    String changed = VersionTable.of(store, sweep.name()).note();
    if (!changed.isEmpty()) {
      out().println(changed);
    }
    if (trials.stream().map(TrialRecord::trial).map(Trial::activation).distinct().count() > 1) {
      out()
          .printf(
              "Which is best, and is the difference real? ./nish best %s; ./nish compare %s%n",
              sweep.name(), sweep.name());
    }
    long undone = trials.stream().filter(trial -> !trial.state().isDone()).count();
    if (undone > 0) {
      out()
          .printf(
              "%d of %d trials are not done; ./nish trials %s tells why%n",
              undone, trials.size(), sweep.name());
    }
    out().flush();
    return undone == 0 ? CommandLine.ExitCode.OK : CommandLine.ExitCode.SOFTWARE;
  }

  private PrintWriter out() {
    return command.getOut();
  }
}
