package nish.driver.cli;

import java.util.List;
import java.util.concurrent.Callable;
import nish.driver.results.ResultTable;
import nish.driver.results.ResultsStore;
import nish.driver.results.SweepRecord;
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
    try (ResultsStore results = store.openExisting()) {
      SweepRecord record = sweepChoice.in(results);
      boolean ofAll = !sweepChoice.isNamed() && isOfAllSweeps();
      List<TrialRecord> trials =
          ofAll ? StoreOption.ofAllSweeps(results) : results.trials(record.name());
      String changed = ofAll ? "" : VersionTable.of(results, record.name()).note();
      table.print(
          table(record, trials),
          List.of(note(record, trials), looking(results, record, trials), changed),
          command.commandLine().getOut());
    }
    return 0;
  }

  private String looking(ResultsStore results, SweepRecord record, List<TrialRecord> trials) {
    String what = testShown(record, trials);
    return what.isEmpty() ? "" : TestLookNote.looking(results, record.name(), what);
  }

  /** Of what test accuracies are shown beside those that choices are made by; empty for none. */
  String testShown(SweepRecord sweep, List<TrialRecord> trials) {
    return "";
  }

  /** Whether the trials of all sweeps are shown where none is named. */
  boolean isOfAllSweeps() {
    return false;
  }

  /** Lines below the table, for people; empty for none. */
  String note(SweepRecord sweep, List<TrialRecord> trials) {
    return "";
  }

  abstract ResultTable table(SweepRecord sweep, List<TrialRecord> trials);
}
