package nish.driver.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import nish.driver.results.AccuracyTable;
import nish.driver.results.ResultsStore;
import nish.driver.results.SweepRecord;
import nish.driver.results.TrialRecord;
import nish.driver.run.RunSettings;
import nish.driver.run.SweepRunner;
import nish.driver.spec.Metric;
import nish.driver.spec.SweepSpec;
import nish.worker.data.DatasetCatalog;
import nish.worker.training.Backend;
import nish.worker.training.TrialCosts;
import nish.worker.trial.Trial;
import nish.worker.trial.TrialId;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
    name = "run",
    description =
        "Runs a sweep's trials and prints its table. Run again, it goes on: trials that are done are not trained again. Exit code 1 if a trial failed.")
final class RunVerb implements Callable<Integer> {

  @Spec private CommandSpec command;
  @Mixin private StoreOption storeOption;

  @Parameters(paramLabel = "SWEEP", description = "a sweep's YAML file")
  private Path file;

  @Mixin private RunOptions options;

  @Override
  public Integer call() {
    SweepSpec sweep = SweepFiles.read(file, options.data());
    RunSettings settings = options.settings();
    List<Trial> undone = undone(sweep);
    announce(sweep, undone.size(), settings);
    SweepRunner.requireTheyCanBegin(undone, settings);
    try (ResultsStore store = storeOption.openOrMake()) {
      store.saveSweep(record(sweep));
      run(sweep, SweepRunner.remaining(store.trials(sweep.name())), settings, store);
      return report(store, sweep.name());
    }
  }

  /** Known before the store is written to, so that a sweep that cannot begin leaves no trace. */
  private List<Trial> undone(SweepSpec sweep) {
    Set<TrialId> done =
        storeOption.seen().stream()
            .filter(record -> record.state().isDone())
            .map(TrialRecord::id)
            .collect(Collectors.toSet());
    return sweep.trials().stream().filter(trial -> !done.contains(trial.id())).toList();
  }

  private SweepRecord record(SweepSpec sweep) {
    try {
      return new SweepRecord(
          sweep.name(),
          sweep.description(),
          sweep.metric(),
          Files.readString(file),
          Instant.now(),
          sweep.trials());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void announce(SweepSpec sweep, int remaining, RunSettings settings) {
    PrintWriter out = command.commandLine().getOut();
    int done = sweep.trialCount() - remaining;
    out.printf(
        "%s: %d trials, %d done before, %d to run on %s%n",
        sweep.name(), sweep.trialCount(), done, remaining, settings.master());
    if (remaining > 0 && settings.isOnThisMachine()) {
      out.println(Backend.require().describe());
    }
    out.flush();
  }

  private void run(SweepSpec sweep, List<Trial> trials, RunSettings settings, ResultsStore store) {
    if (trials.isEmpty()) {
      return;
    }
    TrialCosts costs = new TrialCosts(new DatasetCatalog(settings.dataDirectory()));
    Progress progress = new Progress(trials, costs::of);
    if (System.console() == null) {
      PlainMonitor monitor = new PlainMonitor(command.commandLine().getOut(), progress);
      new SweepRunner(store, monitor).run(sweep, trials, settings);
      return;
    }
    try (TerminalMonitor monitor = new TerminalMonitor(sweep.name(), progress)) {
      new SweepRunner(store, monitor).run(sweep, trials, settings);
    }
  }

  private int report(ResultsStore store, String sweep) {
    List<TrialRecord> trials = store.trials(sweep);
    Metric metric = store.sweep(sweep).orElseThrow().metric();
    PrintWriter out = command.commandLine().getOut();
    out.print(TableFormat.TEXT.print(new AccuracyTable(metric, trials).table()));
    long undone = trials.stream().filter(trial -> !trial.state().isDone()).count();
    if (undone > 0) {
      out.printf(
          "%d of %d trials are not done; ./nish trials %s tells why%n",
          undone, trials.size(), sweep);
    }
    out.flush();
    return undone == 0 ? 0 : 1;
  }
}
