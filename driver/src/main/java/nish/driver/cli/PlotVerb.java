package nish.driver.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import nish.driver.results.AccuracyPlot;
import nish.driver.results.ResultsStore;
import nish.driver.results.SweepHead;
import nish.driver.results.VersionTable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

@Command(
    name = "plot",
    description =
        "Draws validation accuracy by epoch: a line for each activation and t, mean ± standard deviation over the seeds.")
final class PlotVerb implements Callable<Integer> {

  @Spec private CommandSpec command;
  @Mixin private StoreOption store;

  @Mixin private SweepChoice sweepChoice;

  @Option(names = "--out", paramLabel = "FILE.png", description = "default: the sweep's name")
  private Optional<Path> out = Optional.empty();

  @Override
  public Integer call() {
    try (ResultsStore results = store.openExisting()) {
      SweepHead record = sweepChoice.in(results);
      Path file = out.orElse(Path.of(record.name() + ".png"));
      new AccuracyPlot(results.trials(record.name())).save(file);
      PrintWriter out = command.commandLine().getOut();
      out.printf("%s: %s%n", record.name(), file);
      out.print(VersionTable.of(results, record.name()).note().transform(PlotVerb::line));
      out.flush();
    }
    return 0;
  }

  private static String line(String note) {
    return note.isEmpty() ? "" : note + System.lineSeparator();
  }
}
