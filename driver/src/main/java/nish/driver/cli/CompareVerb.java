package nish.driver.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import nish.activations.NearestName;
import nish.driver.comparison.Comparison;
import nish.driver.comparison.Comparisons;
import nish.driver.comparison.Run;
import nish.driver.comparison.RunsFile;
import nish.driver.comparison.SummariesFile;
import nish.driver.comparison.Summary;
import nish.driver.comparison.UnpairedComparison;
import nish.driver.results.ComparisonTable;
import nish.driver.results.ResultsStore;
import nish.driver.results.RunValue;
import nish.driver.results.SweepRecord;
import nish.driver.results.SweepRuns;
import nish.driver.results.UnpairedTable;
import nish.driver.spec.Goal;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
    name = "compare",
    description =
        "Whether activations differ: differences paired by seed, with their intervals, and p-values adjusted for their number.")
final class CompareVerb implements Callable<Integer> {

  private static final String USUAL = "relu";

  @Spec private CommandSpec command;
  @Mixin private StoreOption storeOption;
  @Mixin private TableOption table;

  @Parameters(
      arity = "0..1",
      paramLabel = "SWEEP|FILE.csv",
      description =
          "a sweep's name (default: the newest sweep), or anyone's runs: a CSV file whose first line is activation,network,dataset,seed,value, or, of runs that are only known by their mean, activation,network,dataset,mean,deviation,runs")
  private Optional<String> what = Optional.empty();

  @Option(
      names = "--against",
      paramLabel = "ACTIVATION",
      description =
          "which one all others are compared with (default: relu where it was run, else each with each)")
  private Optional<String> against = Optional.empty();

  @Option(names = "--all-pairs", description = "compare each with each")
  private boolean allPairs;

  @Option(
      names = "--value",
      paramLabel = "VALUE",
      description =
          "of a sweep's trials by its metric: BEST epoch, as table and best have it, LAST epoch, MEAN_OF_LAST five epochs, or TEST accuracy in the best epoch (default: ${DEFAULT-VALUE})")
  private RunValue value = RunValue.BEST;

  @Option(names = "--lower-is-better", description = "of a file's values")
  private boolean lowerIsBetter;

  @Override
  public Integer call() {
    Optional<Path> file = what.filter(name -> name.endsWith(".csv")).map(Path::of);
    if (file.filter(SummariesFile::is).isPresent()) {
      printUnpaired(SummariesFile.read(file.get()));
      return 0;
    }
    if (file.isPresent()) {
      print(RunsFile.read(file.get()), !lowerIsBetter, "");
      return 0;
    }
    try (ResultsStore store = storeOption.openExisting()) {
      SweepRecord sweep = SweepChoice.named(what, store);
      SweepRuns runs = new SweepRuns(sweep.metric(), value, store.trials(sweep.name()));
      String leftOut = runs.leftOut().isEmpty() ? "" : " Not compared: " + runs.leftOut() + ".";
      print(runs.runs(), value == RunValue.TEST || sweep.metric().goal() == Goal.MAXIMIZE, leftOut);
    }
    return 0;
  }

  private void print(List<Run> runs, boolean isGreaterBetter, String leftOut) {
    List<Comparison> comparisons = comparisons(runs);
    ComparisonTable compared = new ComparisonTable(comparisons, isGreaterBetter);
    table.print(compared.table(), compared.note() + leftOut, command.commandLine().getOut());
  }

  private void printUnpaired(List<Summary> summaries) {
    List<String> known = summaries.stream().map(Summary::activation).distinct().toList();
    List<UnpairedComparison> comparisons =
        UnpairedComparison.against(
            second(known)
                .orElseThrow(
                    () ->
                        new IllegalArgumentException(
                            "summaries are compared with one activation; name it by --against")),
            summaries);
    table.print(
        UnpairedTable.of(requireSome(comparisons), !lowerIsBetter),
        UnpairedTable.NOTE,
        command.commandLine().getOut());
  }

  private List<Comparison> comparisons(List<Run> runs) {
    Optional<String> second = second(runs.stream().map(Run::activation).distinct().toList());
    Comparisons all = new Comparisons(runs);
    return requireSome(second.map(all::against).orElseGet(all::ofAllPairs));
  }

  /** The one that all others are compared with; none where each is with each. */
  private Optional<String> second(List<String> known) {
    Optional<String> second =
        allPairs ? Optional.empty() : against.or(() -> Optional.of(USUAL).filter(known::contains));
    if (second.isPresent() && !known.contains(second.get())) {
      throw new IllegalArgumentException(NearestName.unknown("activation", second.get(), known));
    }
    return second;
  }

  private static <T> List<T> requireSome(List<T> comparisons) {
    if (comparisons.isEmpty()) {
      throw new IllegalArgumentException(
          "nothing can be compared: no two activations were run with the same seed on the same network and dataset; each seed is to be run with all of them");
    }
    return comparisons;
  }
}
