package nish.driver.cli;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import nish.client.model.Table;
import nish.client.model.TableName;
import nish.driver.comparison.Comparison;
import nish.driver.comparison.Comparisons;
import nish.driver.comparison.Run;
import nish.driver.comparison.SummariesFile;
import nish.driver.comparison.Summary;
import nish.driver.comparison.UnpairedComparison;
import nish.driver.results.ComparisonTable;
import nish.driver.results.UnpairedTable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

@Command(
    name = "compare",
    description =
        "Whether activations differ: differences paired by seed, with their intervals, and p-values adjusted for their number. A single CSV file may instead have activation,network,dataset,mean,deviation,runs, of runs that are only known by their mean.")
final class CompareVerb implements Callable<Integer> {

  @Spec private CommandSpec command;
  @Mixin private StoreOption store;
  @Mixin private RunsChoice choice;
  @Mixin private TableOption table;
  @Mixin private AgainstOption against;

  @Option(names = "--all-pairs", description = "compare each with each, as where relu was not run")
  private boolean allPairs;

  @Override
  public Integer call() {
    store.server().filter(server -> !choice.isOfFiles()).ifPresentOrElse(this::ask, this::compare);
    return 0;
  }

  private void ask(Server server) {
    Table told =
        server.table(
            server.named(choice.oneSweep()), TableName.COMPARE, against.named(), choice.value());
    table.print(ToldTable.of(told), told.getNotes(), command.commandLine().getOut());
  }

  private void compare() {
    choice
        .summaries()
        .ifPresentOrElse(file -> compareSummaries(SummariesFile.read(file)), this::compareRuns);
  }

  private void compareRuns() {
    RunsChoice.Chosen chosen = choice.from(store);
    Optional<String> second =
        second(chosen.runs().stream().map(Run::activation).distinct().toList());
    Comparisons all = new Comparisons(chosen.runs());
    List<Comparison> comparisons = second.map(all::against).orElseGet(all::ofAllPairs);
    ComparisonTable compared =
        new ComparisonTable(requireSome(comparisons), chosen.leftOut(), chosen.isGreaterBetter());
    table.print(compared.table(), chosen.below(compared.note()), command.commandLine().getOut());
  }

  private void compareSummaries(List<Summary> summaries) {
    String second =
        second(summaries.stream().map(Summary::activation).distinct().toList())
            .orElseThrow(
                () ->
                    new IllegalArgumentException(
                        "means are compared with those of one activation; name it by --against"));
    List<UnpairedComparison> comparisons =
        requireSome(UnpairedComparison.against(second, summaries));
    table.print(
        UnpairedTable.of(comparisons, !choice.isLowerBetterInFiles()),
        UnpairedTable.NOTE,
        command.commandLine().getOut());
  }

  /** The one that all others are compared with; none where each is with each. */
  private Optional<String> second(List<String> known) {
    return allPairs ? Optional.empty() : against.among(known);
  }

  private static <T> List<T> requireSome(List<T> comparisons) {
    if (comparisons.isEmpty()) {
      throw new IllegalArgumentException(
          "nothing can be compared: no two activations were run with the same seed on the same network and dataset; each seed is to be run with all of them");
    }
    return comparisons;
  }
}
