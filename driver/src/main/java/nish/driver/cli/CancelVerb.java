package nish.driver.cli;

import java.util.List;
import java.util.concurrent.Callable;
import nish.driver.results.ResultsStore;
import nish.driver.results.SweepRecord;
import nish.driver.results.TrialRecord;
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
    try (ResultsStore store = storeOption.openExisting()) {
      SweepRecord sweep = sweepChoice.in(store);
      List<TrialRecord> trials = store.trials(sweep.name());
      long running = trials.stream().filter(trial -> trial.state() == TrialState.RUNNING).count();
      int cancelled = store.cancel(sweep.name());
      command
          .commandLine()
          .getOut()
          .printf(
              "%s: %d of %d trials are cancelled, of which %d were running%n",
              sweep.name(), cancelled, trials.size(), running);
    }
    return 0;
  }
}
