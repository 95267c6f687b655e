package nish.driver.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import nish.driver.report.Report;
import nish.driver.report.ReportFolder;
import nish.driver.report.Study;
import nish.driver.report.SweepReport;
import nish.driver.results.ResultsStore;
import nish.driver.results.RunValue;
import nish.driver.results.SweepHead;
import nish.driver.results.TestLookNote;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

@Command(
    name = "report",
    description =
        "Writes all that the other verbs tell of a sweep into a folder: a page, the same in Markdown, tables for LaTeX, figures, and the commands that train each trial again.")
final class ReportVerb implements Callable<Integer> {

  @Spec private CommandSpec command;
  @Mixin private StoreOption store;
  @Mixin private SweepChoice sweepChoice;

  @Option(
      names = "--out",
      paramLabel = "FOLDER",
      description = "where it is written (default: the sweep's name and -report)")
  private Optional<Path> out = Optional.empty();

  @Option(names = "--force", description = "write also into a folder that holds something else")
  private boolean force;

  @Option(
      names = "--value",
      paramLabel = "VALUE",
      description =
          "what of a trial is compared, as compare has it: ${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE})")
  private RunValue value = RunValue.BEST;

  @Override
  public Integer call() {
    try (ResultsStore results = store.openExisting()) {
      SweepHead sweep = sweepChoice.in(results);
      ReportFolder folder = new ReportFolder(out.orElseGet(() -> usualFolder(sweep.name())));
      folder.requireFree(force);
      Study study = Study.of(sweep, results, value);
      Report report = SweepReport.of(study);
      Path page = folder.write(report, sweep.yaml());
      PrintWriter terminal = command.commandLine().getOut();
      if (study.showsTest()) {
        terminal.println(TestLookNote.looking(results, sweep.name(), "a report"));
      }
      terminal.printf(
          "%s: %s, with %d tables and %d figures%n",
          sweep.name(), page, report.tables().size(), report.figures().size());
      terminal.flush();
    }
    return 0;
  }

  /** Whatever the sweep's name is, a folder here. */
  private static Path usualFolder(String sweep) {
    return Path.of(sweep.replaceAll("[^\\p{L}\\p{N}_-]+", "-") + "-report");
  }
}
