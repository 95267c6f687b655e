package nish.driver.cli;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.BiFunction;
import nish.client.model.Table;
import nish.client.model.TableName;
import nish.driver.results.ResultsStore;
import nish.driver.results.SweepHead;
import nish.driver.results.TestLookNote;
import nish.driver.results.TrialRecord;
import nish.driver.results.VersionTable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** A verb that prints a table of one sweep. */
abstract class SweepVerb implements Callable<Integer> {

  @Spec private CommandSpec command;
  @Mixin private StoreOption store;
  @Mixin private TableOption table;

  @Mixin private SweepChoice sweepChoice;

  @Override
  public final Integer call() {
    store.server().ifPresentOrElse(this::ask, this::read);
    return 0;
  }

  private void ask(Server server) {
    Table told =
        server.table(server.named(sweepChoice.name()), tableName(), against(), isTestAsked());
    table.print(ToldTable.of(told), told.getNotes(), command.commandLine().getOut());
  }

  private void read() {
    try (ResultsStore results = store.openExisting()) {
      SweepHead record = sweepChoice.in(results);
      boolean ofAll = !sweepChoice.isNamed() && isOfAllSweeps();
      List<TrialRecord> trials =
          ofAll ? StoreOption.ofAllSweeps(results, reads()) : reads().apply(results, record.name());
      String changed = ofAll ? "" : VersionTable.of(results, record.name()).note();
      Shown shown = shown(record, trials);
      table.print(
          shown.table(),
          List.of(shown.note(), looking(results, record, shown), changed),
          command.commandLine().getOut());
    }
  }

  private static String looking(ResultsStore results, SweepHead record, Shown shown) {
    return shown.testsOf().isEmpty()
        ? ""
        : TestLookNote.looking(results, record.name(), shown.testsOf());
  }

  /** Whether the trials of all sweeps are shown where none is named. */
  boolean isOfAllSweeps() {
    return false;
  }

  private BiFunction<ResultsStore, String, List<TrialRecord>> reads() {
    return needsAllEpochs() ? ResultsStore::trials : ResultsStore::condensed;
  }

  /** Whether more is shown than best and last epochs, and means of the last five. */
  boolean needsAllEpochs() {
    return false;
  }

  /** What a service calls this table. */
  abstract TableName tableName();

  /** What activations are compared with, where that was said. */
  Optional<String> against() {
    return Optional.empty();
  }

  /** Whether test accuracies are asked for. */
  boolean isTestAsked() {
    return false;
  }

  abstract Shown shown(SweepHead sweep, List<TrialRecord> trials);
}
