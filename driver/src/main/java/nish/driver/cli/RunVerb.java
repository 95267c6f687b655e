package nish.driver.cli;

import java.io.PrintWriter;
import java.time.Instant;
import java.util.concurrent.Callable;
import nish.client.model.Priority;
import nish.client.model.Sweep;
import nish.driver.results.CodeVersion;
import nish.driver.results.ResultsStore;
import nish.driver.results.SweepRecord;
import nish.driver.run.RunSettings;
import nish.driver.spec.SweepSpec;
import nish.worker.training.Build;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
    name = "run",
    description =
        "Runs a sweep's trials and prints its table. Run again, it goes on: trials that have ended are not trained again. Exit code 1 if a trial failed, 130 or 143 if it was told to end.")
final class RunVerb implements Callable<Integer> {

  @Spec private CommandSpec command;
  @Mixin private StoreOption storeOption;

  @Parameters(
      paramLabel = "SWEEP",
      description = "a sweep's YAML file, or its URI, such as hdfs://host/sweep.yaml")
  private String file;

  @Mixin private RunOptions options;

  @Option(
      names = "--priority",
      paramLabel = "PRIORITY",
      description =
          "its share of a service's cluster, with --server: ${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE})")
  private Priority priority = Priority.NORMAL;

  @Override
  public Integer call() {
    return storeOption.server().map(this::submit).orElseGet(this::run);
  }

  private int submit(Server server) {
    Sweep sweep = server.submit(file, SweepFiles.text(file), priority);
    PrintWriter out = command.commandLine().getOut();
    out.printf("%s: %d trials, taken by the service%n", sweep.getName(), sweep.getTrials());
    return new WatchedSweep(server, sweep.getName(), out).await();
  }

  /** The store is written to last: a sweep that cannot begin leaves no trace. */
  private int run() {
    SweepSpec sweep = SweepFiles.read(file, options.data());
    RunSettings settings = options.settings();
    SweepRun run = new SweepRun(command.commandLine(), storeOption, sweep, settings);
    run.requireItCanBegin(run.announce(storeOption.seen()));
    try (ResultsStore store = storeOption.openOrMake()) {
      return run.run(
          store,
          () ->
              store.saveSweep(record(sweep), new CodeVersion(Build.revision(), Build.libraries())));
    }
  }

  private SweepRecord record(SweepSpec sweep) {
    return new SweepRecord(
        sweep.name(),
        sweep.description(),
        sweep.metric(),
        SweepFiles.text(file),
        Instant.now(),
        sweep.trials());
  }
}
