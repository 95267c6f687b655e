package nish.driver.cli;

import java.io.PrintWriter;
import java.util.List;
import java.util.concurrent.Callable;
import nish.driver.results.Reproduction;
import nish.driver.results.ResultsStore;
import nish.driver.results.StoreException;
import nish.driver.results.TrialRecord;
import nish.driver.run.Progress;
import nish.driver.run.SweepMonitor;
import nish.worker.data.DatasetCatalog;
import nish.worker.training.Backend;
import nish.worker.training.Trainer;
import nish.worker.training.TrialCosts;
import nish.worker.trial.Provenance;
import nish.worker.trial.Trial;
import nish.worker.trial.TrialOutcome;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

@Command(
    name = "reproduce",
    description =
        "Trains a trial of the store again, here, and compares every number of every epoch with what the store has, which stays as it is. Exit code 0 if all are equal to the last bit, 1 if not.")
final class ReproduceVerb implements Callable<Integer> {

  @Spec private CommandSpec command;
  @Mixin private StoreOption store;
  @Mixin private TableOption table;
  @Mixin private DataOption data;
  @Mixin private TrialChoice trialChoice;

  @Override
  public Integer call() {
    TrialRecord then = stored();
    int threadsThen = then.provenance().map(Provenance::threads).orElse(0);
    int threadsHere = NishHome.ofThisUser().threads();
    if (threadsThen > 0 && threadsThen != threadsHere && OtherThreads.canBegin()) {
      return OtherThreads.run(threadsThen, arguments());
    }
    Reproduction reproduction = trainAgain(then);
    print(reproduction);
    return reproduction.isEqual() ? 0 : 1;
  }

  private List<String> arguments() {
    return command.root().commandLine().getParseResult().originalArgs();
  }

  /**
   * What is to be compared with.
   *
   * @throws IllegalArgumentException if there is nothing, or it cannot be trained here
   */
  private TrialRecord stored() {
    try (ResultsStore results = store.openExisting()) {
      TrialRecord record = trialChoice.in(results);
      requireEpochs(record);
      requireOneExecutor(record);
      return record;
    } catch (StoreException e) {
      throw new IllegalArgumentException(e.getMessage(), e);
    }
  }

  private static void requireEpochs(TrialRecord record) {
    if (record.epochs().isEmpty()) {
      throw new IllegalArgumentException(
          "a trial is compared by its epochs, but %s (%s) is %s and has none; ./nish trials shows which have some"
              .formatted(record.id(), record.trial().label(), record.state()));
    }
  }

  private static void requireOneExecutor(TrialRecord record) {
    int executors = record.trial().recipe().descent().executors();
    if (executors > 1) {
      throw new IllegalArgumentException(
          "a trial is trained again by this process alone, but %s is of %d executors; run its sweep with another store, by --store, and compare the two"
              .formatted(record.id(), executors));
    }
  }

  private Reproduction trainAgain(TrialRecord then) {
    DatasetCatalog datasets = new DatasetCatalog(data.folder());
    Trial trial = then.trial();
    Provenance provenance = Backend.require().provenance(trial, datasets.open(trial));
    int last = then.lastEpoch().orElseThrow().epoch();
    Progress progress = new Progress(List.of(trial), new TrialCosts(datasets)::of);
    if (System.console() == null) {
      PlainMonitor monitor = new PlainMonitor(command.commandLine().getErr(), progress);
      return new Reproduction(then, train(trial, last, datasets, monitor).epochs(), provenance);
    }
    try (TerminalMonitor monitor = new TerminalMonitor("again", progress)) {
      return new Reproduction(then, train(trial, last, datasets, monitor).epochs(), provenance);
    }
  }

  private static AgainTraining train(
      Trial trial, int lastEpoch, DatasetCatalog datasets, SweepMonitor monitor) {
    AgainTraining again = new AgainTraining(trial, lastEpoch, monitor);
    monitor.begun(trial);
    TrialOutcome outcome = new Trainer(datasets).train(trial, again);
    monitor.ended(trial, outcome);
    return again;
  }

  private void print(Reproduction reproduction) {
    PrintWriter out = command.commandLine().getOut();
    if (table.isForPeople()) {
      table.print(reproduction.provenances().table(), out);
      out.println();
      table.print(reproduction.table(), reproduction.verdict(), out);
    } else {
      table.print(reproduction.table(), out);
      command.commandLine().getErr().println(reproduction.verdict());
      command.commandLine().getErr().flush();
    }
  }
}
