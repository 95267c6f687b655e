package nish.driver.cli;

import java.io.PrintWriter;
import java.util.concurrent.Callable;
import nish.driver.export.Destination;
import nish.driver.export.ExportedSweep;
import nish.driver.export.ExportedTrials;
import nish.driver.export.ShownTests;
import nish.driver.results.ResultsStore;
import nish.driver.results.SweepSummary;
import nish.driver.results.TestLookNote;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

@Command(
    name = "export",
    description =
        "Writes a sweep's results for other programs: rows of CSV, JSON lines or Parquet, event files for TensorBoard, runs on a server of MLflow.")
final class ExportVerb implements Callable<Integer> {

  @Spec private CommandSpec command;
  @Mixin private StoreOption store;
  @Mixin private SweepChoice sweepChoice;
  @Mixin private ExportOptions options;

  @Option(
      names = "--test",
      description =
          "also test accuracy and loss of trials that are validated on held-out examples; the store keeps that you looked")
  private boolean test;

  @Override
  public Integer call() {
    PrintWriter out = command.commandLine().getOut();
    PrintWriter notes = options.isToStandardOutput() ? command.commandLine().getErr() : out;
    Destination destination = options.destination(out);
    try (ResultsStore results = store.openExisting()) {
      SweepSummary sweep = sweepChoice.summaryIn(results);
      ShownTests tests = new ShownTests(test);
      ExportedTrials trials = () -> results.trials(sweep.name()).stream().map(tests::of);
      try (ExportProgress progress = ExportProgress.of(sweep, options.isToStandardOutput())) {
        print(destination.write(new ExportedSweep(sweep.name(), progress.of(trials))), notes);
      } finally {
        if (tests.areShown()) {
          print(TestLookNote.looking(results, sweep.name(), "an export"), notes);
        }
      }
    }
    return 0;
  }

  private static void print(String note, PrintWriter out) {
    if (!note.isEmpty()) {
      out.println(note);
    }
    out.flush();
  }
}
