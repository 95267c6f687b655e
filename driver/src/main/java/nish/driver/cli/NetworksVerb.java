package nish.driver.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nish.driver.results.ResultTable;
import nish.driver.results.ResultTable.Cell;
import nish.worker.data.ImageShape;
import nish.worker.network.NetworkCatalog;
import nish.worker.network.NetworkFiles;
import nish.worker.network.NetworkSummary;
import nish.worker.trial.NetworkChoice;
import nish.worker.trial.Stem;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
    name = "networks",
    description = {
      "The networks: the catalogue's, then the files in the data directory's folder networks; with "
          + "a name and --input, one network's stages.",
      "",
      "The stages' table: the shape of one image's result, the parameters that are trained, and the "
          + "multiply-adds of convolutions and dense layers for one image, forward."
    })
final class NetworksVerb implements Callable<Integer> {

  private static final Pattern SHAPE =
      Pattern.compile("([1-9][0-9]{0,3})x([1-9][0-9]{0,3})x([1-9][0-9]{0,3})");

  @Spec private CommandSpec command;
  @Mixin private DataOption data;
  @Mixin private TableOption table;

  @Parameters(arity = "0..1", paramLabel = "NAME", description = "a network")
  private Optional<String> name = Optional.empty();

  @Option(names = "--input", paramLabel = "CxHxW", description = "an image's shape: 3x32x32")
  private Optional<String> input = Optional.empty();

  @Option(
      names = "--classes",
      paramLabel = "N",
      description = "how many there are (default: ${DEFAULT-VALUE})")
  private int classes = 10;

  @Option(
      names = "--stem",
      paramLabel = "STEM",
      description = "one of ${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE})")
  private Stem stem = Stem.AUTO;

  @Option(names = "--stages", paramLabel = "N", description = "3 or 4, else by the input's height")
  private int stages;

  @Option(names = "--width", paramLabel = "W", description = "times as many filters or units")
  private double width = 1;

  @Override
  public Integer call() {
    ResultTable result = name.map(this::stages).orElseGet(this::networks);
    table.print(result, command.commandLine().getOut());
    return 0;
  }

  private ResultTable stages(String network) {
    NetworkSummary summary = summary(network);
    List<List<Cell>> rows = new ArrayList<>();
    for (NetworkSummary.Stage stage : summary.stages()) {
      rows.add(row(stage.name(), stage.output(), stage.parameters(), stage.multiplyAdds()));
    }
    rows.add(row("total", "", summary.parameters(), summary.multiplyAdds()));
    return ResultTable.of(List.of("stage", "output", "parameters", "multiply_adds"), rows);
  }

  private NetworkSummary summary(String network) {
    NetworkChoice choice = new NetworkChoice(network, stem, stages, width, "");
    if (!NetworkFiles.isFile(network)) {
      return NetworkSummary.of(choice, shape(), classes());
    } else if (!choice.equals(NetworkChoice.of(network))) {
      throw new IllegalArgumentException(
          network + " is a file, so it takes no --stem, --stages or --width; remove them");
    }
    return NetworkSummary.ofFile(data.folder(), network, shape(), classes());
  }

  private static List<Cell> row(String stage, String output, long parameters, long multiplyAdds) {
    return List.of(
        ResultTable.word(stage),
        ResultTable.word(output),
        ResultTable.whole(parameters),
        ResultTable.whole(multiplyAdds));
  }

  private ImageShape shape() {
    Matcher form = SHAPE.matcher(input.orElse(""));
    if (!form.matches()) {
      throw new IllegalArgumentException(
          "--input is channels, height and width of an image, as in 3x32x32, but is "
              + input.orElse("missing"));
    }
    return new ImageShape(
        Integer.parseInt(form.group(1)),
        Integer.parseInt(form.group(2)),
        Integer.parseInt(form.group(3)));
  }

  private int classes() {
    if (classes < 1) {
      throw new IllegalArgumentException("--classes must be at least 1, but is " + classes);
    }
    return classes;
  }

  private ResultTable networks() {
    if (input.isPresent()) {
      throw new IllegalArgumentException(
          "--input is for one network; name it, as in networks res32 --input " + input.get());
    }
    Stream<List<Cell>> catalogued = NetworkCatalog.names().stream().map(NetworksVerb::entry);
    Stream<List<Cell>> files =
        NetworkFiles.names(data.folder()).stream().map(file -> entry(file, "", "a file of yours"));
    return ResultTable.of(
        List.of("network", "takes", "description"), Stream.concat(catalogued, files).toList());
  }

  private static List<Cell> entry(String network) {
    String parameters =
        Stream.of("stem", "stages", "width")
            .filter(parameter -> NetworkCatalog.takes(network, parameter))
            .collect(Collectors.joining(", "));
    return entry(network, parameters, NetworkCatalog.description(network));
  }

  private static List<Cell> entry(String network, String takes, String description) {
    return Stream.of(network, takes, description).map(ResultTable::word).toList();
  }
}
