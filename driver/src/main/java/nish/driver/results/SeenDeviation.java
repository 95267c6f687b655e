package nish.driver.results;

import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import nish.driver.comparison.Pairing;
import nish.driver.spec.Metric;
import org.apache.commons.statistics.descriptive.Median;

/**
 * How much differences between two activations with the same seed were seen to vary from seed to
 * seed.
 */
record SeenDeviation(List<SeedGroup> groups, Metric metric) {

  private static final int FEWEST_PAIRS = 3;

  /**
   * The median over the pairs of activations that are compared, those with relu where that was run;
   * empty while none has three seeds.
   */
  OptionalDouble of(SeedGroup.Question question) {
    List<SeedGroup> beside =
        groups.stream()
            .filter(group -> group.question().contest().equals(question.contest()))
            .toList();
    List<SeedGroup> references = beside.stream().filter(SeedGroup::isReference).toList();
    SeedValues values = new SeedValues(metric, beside);
    double[] deviations =
        (references.isEmpty() ? beside : references)
            .stream()
                .flatMap(
                    one ->
                        beside.stream()
                            .filter(other -> !other.equals(one))
                            .map(other -> deviation(values.of(one), values.of(other))))
                .flatMapToDouble(OptionalDouble::stream)
                .toArray();
    return deviations.length == 0
        ? OptionalDouble.empty()
        : OptionalDouble.of(Median.withDefaults().evaluate(deviations));
  }

  private static OptionalDouble deviation(Map<Long, Double> one, Map<Long, Double> other) {
    return Pairing.of(one, other)
        .map(Pairing::values)
        .filter(pairs -> pairs.count() >= FEWEST_PAIRS)
        .map(pairs -> OptionalDouble.of(pairs.deviation()))
        .orElseGet(OptionalDouble::empty);
  }
}
