package nish.driver.results;

import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import nish.driver.comparison.Pairing;
import nish.driver.spec.Metric;
import org.apache.commons.statistics.descriptive.Median;

/**
 * How much differences between two activations with the same seed were seen to vary from seed to
 * seed.
 */
record SeenDeviation(List<SeedGroup> groups, Metric metric) {

  private static final int FEWEST_PAIRS = 3;

  /** The median over all pairs of activations; empty while none has three seeds. */
  OptionalDouble of(SeedGroup.Question question) {
    List<Map<Long, Double>> values = values(question);
    double[] deviations =
        IntStream.range(0, values.size())
            .boxed()
            .flatMap(
                one ->
                    values.stream().skip(one + 1).map(other -> deviation(values.get(one), other)))
            .flatMapToDouble(OptionalDouble::stream)
            .toArray();
    return deviations.length == 0
        ? OptionalDouble.empty()
        : OptionalDouble.of(Median.withDefaults().evaluate(deviations));
  }

  private List<Map<Long, Double>> values(SeedGroup.Question question) {
    List<SeedGroup> beside =
        groups.stream()
            .filter(group -> group.question().contest().equals(question.contest()))
            .toList();
    return beside.stream().map(new SeedValues(metric, beside)::of).toList();
  }

  private static OptionalDouble deviation(Map<Long, Double> one, Map<Long, Double> other) {
    return Pairing.of(one, other)
        .map(Pairing::values)
        .filter(pairs -> pairs.count() >= FEWEST_PAIRS)
        .map(pairs -> OptionalDouble.of(pairs.deviation()))
        .orElseGet(OptionalDouble::empty);
  }
}
