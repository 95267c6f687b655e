package nish.driver.cli;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import nish.client.model.TableName;
import nish.driver.results.CostTable;
import nish.driver.results.SweepHead;
import nish.driver.results.TrialRecord;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
    name = "cost",
    description =
        "What each activation and t costs beside what it is worth: times, memory, and the sweep's metric after equal epochs and after equal time.")
final class CostVerb extends SweepVerb {

  @Mixin private AgainstOption against;

  @Option(
      names = "--seconds",
      paramLabel = "SECONDS",
      description =
          "the equal time (default: of each network and dataset the shortest time in which all seeds of an activation were through)")
  private Optional<Double> seconds = Optional.empty();

  @Override
  TableName tableName() {
    if (seconds.isPresent()) {
      throw new IllegalArgumentException(
          "a service tells the shortest equal time alone; leave out --seconds, or --server");
    }
    return TableName.COST;
  }

  @Override
  Optional<String> against() {
    return against.named();
  }

  @Override
  boolean needsAllEpochs() {
    return true;
  }

  @Override
  Shown shown(SweepHead sweep, List<TrialRecord> trials) {
    List<String> known =
        trials.stream().map(trial -> trial.trial().activation().toString()).distinct().toList();
    CostTable cost =
        new CostTable(sweep.metric(), against.among(known), requirePositive(seconds), trials);
    return Shown.of(cost.table(), cost.note());
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
