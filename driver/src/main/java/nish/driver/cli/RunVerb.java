package nish.driver.cli;

import java.time.Instant;
import java.util.concurrent.Callable;
import nish.driver.results.CodeVersion;
import nish.driver.results.ResultsStore;
import nish.driver.results.SweepRecord;
import nish.driver.run.RunSettings;
import nish.driver.spec.SweepSpec;
import nish.worker.training.Build;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
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

  /** The store is written to last: a sweep that cannot begin leaves no trace. */
  @Override
  public Integer call() {
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
