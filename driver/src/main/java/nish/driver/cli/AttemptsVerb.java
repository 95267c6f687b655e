package nish.driver.cli;

import java.io.PrintWriter;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Callable;
import nish.driver.results.AttemptRecord;
import nish.driver.results.ResultTable;
import nish.driver.results.ResultTable.Cell;
import nish.driver.results.ResultsStore;
import nish.driver.results.TrialRecord;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

@Command(
    name = "attempts",
    description =
        "Every attempt of a trial: where it ran, how it ended and why; with --log, what was logged last.")
final class AttemptsVerb implements Callable<Integer> {

  private static final List<String> COLUMNS =
      List.of("attempt", "state", "host", "started", "finished", "reason");

  @Spec private CommandSpec command;
  @Mixin private StoreOption store;
  @Mixin private TableOption table;

  @Mixin private TrialChoice trialChoice;

  @Option(names = "--log", description = "print the last lines of each attempt's log instead")
  private boolean log;

  @Override
  public Integer call() {
    try (ResultsStore results = store.openExisting()) {
      TrialRecord record = trialChoice.in(results);
      List<AttemptRecord> attempts = results.attempts(record.id());
      PrintWriter out = command.commandLine().getOut();
      if (log) {
        attempts.forEach(
            attempt -> out.printf("== attempt %d%n%s%n", attempt.number(), attempt.log()));
        out.flush();
      } else {
        List<List<Cell>> rows = attempts.stream().map(AttemptsVerb::row).toList();
        table.print(ResultTable.of(COLUMNS, rows), out);
      }
    }
    return 0;
  }

  private static List<Cell> row(AttemptRecord attempt) {
    return List.of(
        ResultTable.whole(attempt.number()),
        ResultTable.word(attempt.state().toString()),
        ResultTable.word(attempt.host()),
        ResultTable.word(attempt.started().toString()),
        ResultTable.word(attempt.finished().map(Instant::toString).orElse("")),
        ResultTable.word(attempt.reason()));
  }
}
