package nish.driver.results;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;
import nish.driver.results.ResultTable.Cell;
import nish.worker.trial.EpochMetrics;
import nish.worker.trial.Provenance;

/**
 * A trial beside the same trained again, number by number.
 *
 * @param then as it was kept, with at least one epoch
 * @param now the epochs that were trained again
 * @param provenance of those
 */
public record Reproduction(TrialRecord then, List<EpochMetrics> now, Provenance provenance) {

  private static final List<Map.Entry<String, ToDoubleFunction<EpochMetrics>>> NUMBERS =
      List.of(
          Map.entry("training_loss", EpochMetrics::trainingLoss),
          Map.entry("training_accuracy", EpochMetrics::trainingAccuracy),
          Map.entry("validation_loss", EpochMetrics::validationLoss),
          Map.entry("validation_accuracy", EpochMetrics::validationAccuracy),
          Map.entry("test_loss", EpochMetrics::testLoss),
          Map.entry("test_accuracy", EpochMetrics::testAccuracy),
          Map.entry("learning_rate", EpochMetrics::learningRate));

  /** One number of one epoch; NaN where there was none, as in an epoch that was not reached now. */
  private record Pair(int epoch, boolean isReached, String name, double then, double now) {

    /** To the last bit, but for the sign of 0, which no store keeps. */
    boolean isEqual() {
      return isReached && (then == now || (Double.isNaN(then) && Double.isNaN(now)));
    }

    boolean isOfTestExamples() {
      return name.startsWith("test_");
    }

    /** What test examples gave is not shown where nothing is to be learnt from it. */
    boolean isHidden() {
      return isOfTestExamples() && isEqual();
    }

    boolean isThere() {
      return !(Double.isNaN(then) && Double.isNaN(now) && isOfTestExamples());
    }
  }

  public Reproduction {
    now = List.copyOf(now);
  }

  /** A line for each number of each epoch. */
  public ResultTable table() {
    return ResultTable.of(
        List.of("epoch", "number", "then", "now", "equal"),
        pairs().map(Reproduction::row).toList());
  }

  private static List<Cell> row(Pair pair) {
    return List.of(
        ResultTable.whole(pair.epoch()),
        ResultTable.word(pair.name()),
        pair.isHidden() ? new Cell.Empty() : ResultTable.real(pair.then(), Cell.Real.AS_WRITTEN),
        pair.isHidden() ? new Cell.Empty() : ResultTable.real(pair.now(), Cell.Real.AS_WRITTEN),
        ResultTable.word(pair.isEqual() ? "yes" : "no"));
  }

  private Stream<Pair> pairs() {
    return then.epochs().stream().flatMap(this::pairs).filter(Pair::isThere);
  }

  private Stream<Pair> pairs(EpochMetrics before) {
    int epoch = before.epoch();
    Optional<EpochMetrics> after = now.stream().filter(each -> each.epoch() == epoch).findFirst();
    return NUMBERS.stream()
        .map(
            number ->
                new Pair(
                    epoch,
                    after.isPresent(),
                    number.getKey(),
                    number.getValue().applyAsDouble(before),
                    after.map(number.getValue()::applyAsDouble).orElse(Double.NaN)));
  }

  /** What made the numbers then and now. */
  public ProvenanceChange provenances() {
    return new ProvenanceChange(then.provenance(), provenance);
  }

  public boolean isEqual() {
    return pairs().allMatch(Pair::isEqual);
  }

  /** In a line for people. */
  public String verdict() {
    Optional<Pair> first = pairs().filter(pair -> !pair.isEqual()).findFirst();
    return first.map(this::differs).orElseGet(this::equal);
  }

  private String equal() {
    String differing = provenances().differences();
    return "equal to the last bit: %d numbers of the %d epochs that the store has%s"
        .formatted(
            pairs().count(),
            then.epochs().size(),
            differing.isEmpty() ? "" : ", although what made them differs: " + differing);
  }

  private String differs(Pair pair) {
    String place =
        pair.isReached()
            ? "%s: %s then, %s now".formatted(pair.name(), text(pair.then()), text(pair.now()))
            : "which was not reached now";
    return "differs first in epoch %d, %s; %s".formatted(pair.epoch(), place, why());
  }

  private String why() {
    if (then.provenance().isEmpty()) {
      return "what made the numbers then is not known";
    }
    String differing = provenances().differences();
    return differing.isEmpty()
        ? "nothing differs in what is known to change numbers"
        : "what differs: " + differing;
  }

  private static String text(double number) {
    return Double.toString(number).replaceFirst("\\.0$", "");
  }
}
