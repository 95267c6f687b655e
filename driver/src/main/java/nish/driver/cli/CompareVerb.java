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
import nish.driver.results.ComparisonTable;
import nish.driver.results.ResultsStore;
import nish.driver.results.RunValue;
import nish.driver.results.SweepRecord;
import nish.driver.results.SweepRuns;
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
          "a sweep's name (default: the newest sweep), or anyone's runs: a CSV file whose first line is activation,network,dataset,seed,value")
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
          "of a sweep's trials: ${COMPLETION-CANDIDATES}: its metric at the last epoch, at the best, at the last within the time of the quickest activation's training, or test accuracy (default: ${DEFAULT-VALUE})")
  private RunValue value = RunValue.LAST;

  @Option(names = "--lower-is-better", description = "of a file's values")
  private boolean lowerIsBetter;

  @Override
  public Integer call() {
    if (what.filter(name -> name.endsWith(".csv")).isPresent()) {
      print(RunsFile.read(Path.of(what.get())), !lowerIsBetter, "");
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

  private List<Comparison> comparisons(List<Run> runs) {
    List<String> known = runs.stream().map(Run::activation).distinct().toList();
    Optional<String> second =
        allPairs ? Optional.empty() : against.or(() -> Optional.of(USUAL).filter(known::contains));
    if (second.isPresent() && !known.contains(second.get())) {
      throw new IllegalArgumentException(NearestName.unknown("activation", second.get(), known));
    }
    Comparisons all = new Comparisons(runs);
    List<Comparison> comparisons = second.map(all::against).orElseGet(all::ofAllPairs);
    if (comparisons.isEmpty()) {
      throw new IllegalArgumentException(
          "nothing can be compared: no two activations were run with the same seed on the same network and dataset; each seed is to be run with all of them");
    }
    return comparisons;
  }
}
