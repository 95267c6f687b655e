package nish.driver.cli;

import java.util.List;
import java.util.concurrent.Callable;
import nish.client.model.Sweep;
import nish.driver.results.ResultTable;
import nish.driver.results.ResultTable.Cell;
import nish.driver.results.ResultsStore;
import nish.driver.results.SweepSummary;
import nish.driver.results.TrialState;
import nish.driver.results.VersionTable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

@Command(name = "sweeps", description = "All sweeps of the store, the newest first.")
final class SweepsVerb implements Callable<Integer> {

  @Spec private CommandSpec command;
  @Mixin private StoreOption store;
  @Mixin private TableOption table;

  private static final List<String> COLUMNS =
      List.of("sweep", "created", "trials", "done", "running", "failed");

  @Override
  public Integer call() {
    store.server().ifPresentOrElse(this::ask, this::read);
    return 0;
  }

  private void ask(Server server) {
    table.print(
        ResultTable.of(COLUMNS, server.sweeps().stream().map(SweepsVerb::row).toList()),
        command.commandLine().getOut());
  }

  private static List<Cell> row(Sweep sweep) {
    return List.of(
        ResultTable.word(sweep.getName()),
        ResultTable.word(sweep.getCreated().toInstant().toString()),
        ResultTable.whole(sweep.getTrials()),
        ResultTable.whole(Server.done(sweep)),
        ResultTable.whole(count(sweep, TrialState.RUNNING)),
        ResultTable.whole(count(sweep, TrialState.FAILED)));
  }

  private static long count(Sweep sweep, TrialState state) {
    return sweep.getByState().getOrDefault(state.toString(), 0);
  }

  private void read() {
    try (ResultsStore results = store.openExisting()) {
      List<List<Cell>> rows = results.sweeps().stream().map(SweepsVerb::row).toList();
      List<String> changed =
          results.sweeps().stream()
              .map(sweep -> VersionTable.of(results, sweep.name()).note())
              .toList();
      table.print(ResultTable.of(COLUMNS, rows), changed, command.commandLine().getOut());
    }
  }

  private static List<Cell> row(SweepSummary sweep) {
    return List.of(
        ResultTable.word(sweep.name()),
        ResultTable.word(sweep.created().toString()),
        ResultTable.whole(sweep.trials()),
        ResultTable.whole(sweep.done()),
        ResultTable.whole(sweep.trials(TrialState.RUNNING)),
        ResultTable.whole(sweep.trials(TrialState.FAILED)));
  }
}
