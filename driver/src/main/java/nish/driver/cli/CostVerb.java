package nish.driver.cli;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.concurrent.Callable;
import nish.activations.NearestName;
import nish.driver.results.CostTable;
import nish.driver.results.ResultsStore;
import nish.driver.results.SweepRecord;
import nish.driver.results.TrialRecord;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

@Command(
    name = "cost",
    description =
        "What each activation and t costs beside what it is worth: times, memory, and the sweep's metric after equal epochs and after equal time.")
final class CostVerb implements Callable<Integer> {

  private static final String USUAL = "relu";

  @Spec private CommandSpec command;
  @Mixin private StoreOption store;
  @Mixin private TableOption table;
  @Mixin private SweepChoice sweepChoice;

  @Option(
      names = "--against",
      paramLabel = "ACTIVATION",
      description = "which one times are relative to (default: relu, where it was run)")
  private Optional<String> against = Optional.empty();

  @Option(
      names = "--seconds",
      paramLabel = "SECONDS",
      description =
          "the equal time (default: of each network and dataset the shortest time in which all seeds of an activation were through)")
  private Optional<Double> seconds = Optional.empty();

  @Override
  public Integer call() {
    try (ResultsStore results = store.openExisting()) {
      SweepRecord sweep = sweepChoice.in(results);
      List<TrialRecord> trials = results.trials(sweep.name());
      CostTable cost =
          new CostTable(sweep.metric(), against(trials), requirePositive(seconds), trials);
      table.print(cost.table(), cost.note(), command.commandLine().getOut());
    }
    return 0;
  }

  private Optional<String> against(List<TrialRecord> trials) {
    List<String> known =
        trials.stream().map(trial -> trial.trial().activation().toString()).distinct().toList();
    if (against.isPresent() && !known.contains(against.get())) {
      throw new IllegalArgumentException(NearestName.unknown("activation", against.get(), known));
    }
    return against.or(() -> Optional.of(USUAL).filter(known::contains));
  }

  private static OptionalDouble requirePositive(Optional<Double> seconds) {
    if (seconds.isEmpty()) {
      return OptionalDouble.empty();
    } else if (seconds.get() > 0 && Double.isFinite(seconds.get())) {
      return OptionalDouble.of(seconds.get());
    }
    throw new IllegalArgumentException(
        "--seconds is a time above 0, such as 60, but it is %s".formatted(seconds.get()));
  }
}
