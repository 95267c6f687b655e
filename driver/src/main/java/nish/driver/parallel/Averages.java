package nish.driver.parallel;

import java.util.List;
import org.apache.spark.api.java.function.Function2;
import org.deeplearning4j.spark.impl.paramavg.ParameterAveragingTrainingResult;
import org.deeplearning4j.spark.impl.paramavg.aggregator.ParameterAveragingAggregationTuple;
import org.deeplearning4j.spark.impl.paramavg.aggregator.ParameterAveragingElementAddFunction;
import org.deeplearning4j.spark.impl.paramavg.aggregator.ParameterAveragingElementCombineFunction;

/**
 * Sums what workers made, by dl4j-spark's own functions. Its master applies them to results as they
 * arrive, so that the last bits of a sum differ from run to run; here they are in an order.
 */
final class Averages {

  private Averages() {}

  /** One worker's result, as it can travel. */
  static ParameterAveragingAggregationTuple of(ParameterAveragingTrainingResult result) {
    return call(new ParameterAveragingElementAddFunction(), null, result);
  }

  /** Sums them in their order; the first is overwritten. */
  static ParameterAveragingAggregationTuple sum(List<ParameterAveragingAggregationTuple> results) {
    ParameterAveragingElementCombineFunction combine =
        new ParameterAveragingElementCombineFunction();
    return results.stream().reduce((sum, next) -> call(combine, sum, next)).orElseThrow();
  }

  /** Spark lets functions throw anything; these throw nothing that is checked. */
  private static <S, T> S call(Function2<S, T, S> function, S sum, T next) {
    try {
      return function.call(sum, next);
    } catch (RuntimeException e) {
      throw e;
    } catch (Exception e) {
      throw new IllegalStateException("parameters could not be summed", e);
    }
  }
}
