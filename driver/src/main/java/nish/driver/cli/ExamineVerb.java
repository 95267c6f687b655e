package nish.driver.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import nish.activations.Activation;
import nish.activations.ActivationCatalog;
import nish.activations.Series;
import nish.activations.examine.Examination;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
    name = "examine",
    mixinStandardHelpOptions = true,
    description = {
      "What the paper's four hypotheses say of activations: smoothness at 0 (H1), the minimum (H2), "
          + "symmetry (H3), a slope of one (H4). One activation gives a report; several, or "
          + "--format, a table with a row each.",
      "",
      "The table's columns: " + ExaminationTable.COLUMNS
    })
final class ExamineVerb implements Callable<Integer> {

  @Spec private CommandSpec command;
  @Mixin private TableOption table;
  @Mixin private ParameterOptions parameters;

  @Parameters(arity = "0..*", paramLabel = "NAME", description = "activations")
  private List<String> names = List.of();

  @Option(
      names = "--all",
      description = "all that need no coefficients; in a picture, all unbounded ones")
  private boolean all;

  @Option(
      names = "--plot",
      paramLabel = "FILE",
      description = "also draws value, first and second derivative, as .svg or .png")
  private Optional<Path> plot = Optional.empty();

  @Override
  public Integer call() {
    if (all != names.isEmpty()) {
      throw new IllegalArgumentException(
          "examine takes either names or --all; known: "
              + String.join(", ", ActivationCatalog.names()));
    }
    Optional<Picture> picture = plot.map(Picture::new);
    List<Activation> activations = parameters.activations(all ? everyName() : names);
    print(activations.stream().map(Examination::of).toList());
    picture.ifPresent(file -> draw(activations, file));
    return 0;
  }

  /** All but the series, which is nothing without coefficients of one's own. */
  private static List<String> everyName() {
    return ActivationCatalog.names().stream().filter(name -> !name.equals(Series.NAME)).toList();
  }

  private void print(List<Examination> examinations) {
    PrintWriter out = command.commandLine().getOut();
    boolean tabled = command.commandLine().getParseResult().hasMatchedOption("--format");
    if (examinations.size() == 1 && !tabled) {
      out.print(ExaminationReport.of(examinations.get(0)));
      out.flush();
    } else {
      table.print(ExaminationTable.of(examinations), out);
    }
  }

  private void draw(List<Activation> activations, Picture picture) {
    picture.save(
        ActivationCharts.of(
            activations.stream().filter(activation -> !all || isUnbounded(activation)).toList()));
  }

  private static boolean isUnbounded(Activation activation) {
    return Double.isInfinite(activation.value(Double.POSITIVE_INFINITY));
  }
}
