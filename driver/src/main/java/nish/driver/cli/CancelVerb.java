package nish.driver.cli;

import java.util.Set;
import java.util.concurrent.Callable;
import nish.driver.results.ResultsStore;
import nish.driver.results.SweepHead;
import nish.driver.results.TrialCursor;
import nish.driver.results.TrialFilter;
import nish.driver.results.TrialOrder;
import nish.driver.results.TrialState;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

@Command(
    name = "cancel",
    description =
        "Cancels what of a sweep has not ended, wherever it runs. What trains ends after its epoch and is kept; ./nish retry takes it up again.")
final class CancelVerb implements Callable<Integer> {

  @Spec private CommandSpec command;
  @Mixin private StoreOption storeOption;

  @Mixin private SweepChoice sweepChoice;

  @Override
  public Integer call() {
    storeOption.server().ifPresentOrElse(this::ask, this::cancel);
    return 0;
  }

  private void ask(Server server) {
    String sweep = server.named(sweepChoice.name());
    command
        .commandLine()
        .getOut()
        .printf("%s: %d trials are cancelled%n", sweep, server.cancel(sweep));
  }

  private void cancel() {
    try (ResultsStore store = storeOption.openExisting()) {
      SweepHead sweep = sweepChoice.in(store);
      long trials = count(store, sweep, TrialFilter.ALL);
      long running = count(store, sweep, TrialFilter.ALL.withStates(Set.of(TrialState.RUNNING)));
      int cancelled = store.cancel(sweep.name());
      command
          .commandLine()
          .getOut()
          .printf(
              "%s: %d of %d trials are cancelled, of which %d were running%n",
              sweep.name(), cancelled, trials, running);
    }
  }

  private static long count(ResultsStore store, SweepHead sweep, TrialFilter filter) {
    return store.trials(sweep.name(), filter, TrialOrder.POSITION, TrialCursor.START, 1).total();
  }
}
