package nish.driver.cli;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import nish.activations.Activation;
import nish.activations.ActivationCatalog;
import nish.activations.ActivationEntry;
import nish.activations.Parameter;
import nish.activations.Series;
import nish.driver.results.ResultTable;
import nish.driver.results.ResultTable.Cell;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
    name = "activations",
    subcommands = ExamineVerb.class,
    description = "The activation functions; with --at, value and slope of one of them.")
final class ActivationsVerb implements Callable<Integer> {

  @Spec private CommandSpec command;
  @Mixin private TableOption table;

  @Parameters(arity = "0..1", paramLabel = "NAME", description = "an activation")
  private Optional<String> name = Optional.empty();

  @Mixin private ParameterOptions parameters;

  @Option(names = "--at", split = ",", paramLabel = "X", description = "points, by commas")
  private double[] at = {-2, -1, -0.5, 0, 0.5, 1, 2};

  @Override
  public Integer call() {
    ResultTable result = name.map(this::points).orElseGet(ActivationsVerb::catalogue);
    table.print(result, command.commandLine().getOut());
    return 0;
  }

  private ResultTable points(String given) {
    Activation activation = parameters.activation(given);
    return ResultTable.of(
        List.of("x", "value", "slope"),
        Arrays.stream(at).mapToObj(x -> point(activation, x)).toList());
  }

  private static List<Cell> point(Activation activation, double x) {
    return List.of(
        ResultTable.real(x, Cell.Real.AS_WRITTEN),
        ResultTable.real(activation.value(x), Cell.Real.AS_WRITTEN),
        ResultTable.real(activation.slope(x), Cell.Real.AS_WRITTEN));
  }

  private static ResultTable catalogue() {
    List<List<Cell>> rows = new ArrayList<>();
    for (ActivationEntry entry : ActivationCatalog.entries()) {
      rows.add(
          List.of(
              ResultTable.word(entry.name()),
              ResultTable.word(parameters(entry)),
              ResultTable.word(entry.formula()),
              ResultTable.word(entry.source())));
    }
    return ResultTable.of(List.of("activation", "parameters", "formula", "source"), rows);
  }

  private static String parameters(ActivationEntry entry) {
    String axes =
        entry.axes().stream().map(ActivationsVerb::parameter).collect(Collectors.joining(", "));
    return entry.name().equals(Series.NAME) ? axes + ", c1 … c" + Series.COEFFICIENTS.size() : axes;
  }

  /** With its default. */
  private static String parameter(Parameter parameter) {
    return parameter.key() + " = " + Figures.shortest(parameter.defaultValue());
  }
}
