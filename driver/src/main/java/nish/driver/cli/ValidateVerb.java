package nish.driver.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import nish.client.model.Validation;
import nish.driver.results.Detectable;
import nish.driver.results.TrialRecord;
import nish.driver.spec.Grid;
import nish.driver.spec.SweepSpec;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
    name = "validate",
    description =
        "Checks a sweep's file, and tells how many trials it has, what they will cost, and what difference its seeds can tell.")
final class ValidateVerb implements Callable<Integer> {

  @Spec private CommandSpec command;
  @Mixin private StoreOption store;
  @Mixin private DataOption data;

  @Parameters(paramLabel = "SWEEP", description = "a sweep's YAML file")
  private Path file;

  @Override
  public Integer call() {
    return store.server().map(this::ask).orElseGet(this::validate);
  }

  private int ask(Server server) {
    PrintWriter out = command.commandLine().getOut();
    Validation told = server.validate(SweepFiles.text(file.toString()));
    told.getProblems()
        .forEach(
            each ->
                command
                    .commandLine()
                    .getErr()
                    .printf(
                        "%s:%d:%d: %s%n",
                        file, each.getLine(), each.getColumn(), each.getMessage()));
    if (!told.getProblems().isEmpty()) {
      return CommandLine.ExitCode.USAGE;
    }
    out.printf("%s: %s is well; %d trials%n", file, told.getName(), told.getTrials());
    told.getNotes().forEach(out::println);
    return 0;
  }

  private int validate() {
    SweepSpec sweep = SweepFiles.read(file, data.folder());
    PrintWriter out = command.commandLine().getOut();
    out.printf(
        "%s: %s is well; %d trials%s%n", file, sweep.name(), sweep.trialCount(), axes(sweep));
    int cores = Runtime.getRuntime().availableProcessors();
    List<TrialRecord> seen = store.seen();
    out.println(store.cost(sweep.trials()).describe(cores));
    new Detectable(sweep.trials(), seen, sweep.metric()).lines().forEach(out::println);
    out.flush();
    return 0;
  }

  /** {@code (3 × activation, 2 × seed)}; several grids are added up. */
  private static String axes(SweepSpec sweep) {
    String axes =
        sweep.grids().stream()
            .map(ValidateVerb::axes)
            .filter(each -> !each.isEmpty())
            .collect(Collectors.joining(" + "));
    return axes.isEmpty() ? "" : " (" + axes + ")";
  }

  private static String axes(Grid grid) {
    return grid.axes().stream()
        .filter(axis -> axis.values().size() > 1)
        .map(axis -> axis.values().size() + " × " + axis.name())
        .collect(Collectors.joining(", "));
  }
}
