package nish.driver.cli;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import nish.driver.results.ResultsStore;
import nish.driver.results.SweepHead;
import nish.driver.results.TrialState;
import nish.driver.run.RunSettings;
import nish.driver.spec.SweepSpec;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

@Command(
    name = "retry",
    description =
        "Takes up a sweep's failed and cancelled trials again, from their last checkpoints, and runs the sweep as the store has it.")
final class RetryVerb implements Callable<Integer> {

  @Spec private CommandSpec command;
  @Mixin private StoreOption storeOption;

  @Mixin private SweepChoice sweepChoice;

  @Option(names = "--failed", description = "only those that failed")
  private boolean failed;

  @Option(names = "--cancelled", description = "only those that were cancelled")
  private boolean cancelled;

  @Mixin private RunOptions options;

  @Override
  public Integer call() {
    return storeOption.server().map(this::ask).orElseGet(this::run);
  }

  private int ask(Server server) {
    String sweep = server.named(sweepChoice.name());
    List<String> names = states().stream().map(TrialState::toString).toList();
    command
        .commandLine()
        .getOut()
        .printf("%d trials are to be tried again%n", server.retry(sweep, names));
    return new WatchedSweep(server, sweep, command.commandLine().getOut()).await();
  }

  private int run() {
    RunSettings settings = options.settings();
    try (ResultsStore store = storeOption.openExisting()) {
      SweepHead record = sweepChoice.in(store);
      SweepSpec sweep = SweepFiles.read(record, options.data());
      SweepRun run = new SweepRun(command.commandLine(), storeOption, sweep, settings);
      run.requireItCanBegin(sweep.trials());
      return run.run(store, () -> takeUp(store, record.name(), run));
    }
  }

  private void takeUp(ResultsStore store, String sweep, SweepRun run) {
    int again = store.retry(sweep, states());
    command.commandLine().getOut().printf("%d trials are to be tried again%n", again);
    run.announce(store.condensed(sweep));
  }

  private Set<TrialState> states() {
    Set<TrialState> states = EnumSet.noneOf(TrialState.class);
    if (failed || !cancelled) {
      states.add(TrialState.FAILED);
    }
    if (cancelled || !failed) {
      states.add(TrialState.CANCELLED);
    }
    return states;
  }
}
