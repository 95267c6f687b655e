package nish.driver.comparison;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Twenty sets of pairs, as SciPy judges them: {@code src/test/oracles/comparison.py}. */
class AgainstSciPyTest {

  static Stream<JsonNode> sets() throws IOException {
    JsonNode all =
        new ObjectMapper().readTree(AgainstSciPyTest.class.getResourceAsStream("scipy.json"));
    return StreamSupport.stream(all.get("sets").spliterator(), false);
  }

  @ParameterizedTest
  @MethodSource("sets")
  void theExactPermutationTest(JsonNode set) {
    if (!set.get("permutation").isNull()) {
      assertThat(SignFlips.pValue(differences(set)))
          .isCloseTo(set.get("permutation").asDouble(), within(1e-12));
    }
  }

  @ParameterizedTest
  @MethodSource("sets")
  void wilcoxonsTest(JsonNode set) {
    double expected = set.get("wilcoxon").asDouble();

    assertThat(PairedTest.WILCOXON.pValue(differences(set)))
        .isCloseTo(expected, within(1e-9 * Math.max(expected, 1e-9)));
  }

  @ParameterizedTest
  @MethodSource("sets")
  void theIntervalOfTheSameResamples(JsonNode set) {
    Bootstrap bootstrap = new Bootstrap(set.get("drawn").size(), 0.95, false);

    Interval interval =
        bootstrap.interval(differences(set), PairedValues::mean, numbers(set.get("drawn")));

    assertThat(interval.low()).isCloseTo(set.get("interval").get(0).asDouble(), within(1e-12));
    assertThat(interval.high()).isCloseTo(set.get("interval").get(1).asDouble(), within(1e-12));
  }

  @ParameterizedTest
  @MethodSource("sets")
  void theIntervalOfOurOwnResamplesIsNearIt(JsonNode set) {
    double[] differences = differences(set);
    double width = set.get("interval").get(1).asDouble() - set.get("interval").get(0).asDouble();

    Interval interval = new Bootstrap(9_999, 0.95, false).interval(differences, PairedValues::mean);

    assertThat(interval.low())
        .isCloseTo(set.get("interval").get(0).asDouble(), within(0.25 * width));
    assertThat(interval.high())
        .isCloseTo(set.get("interval").get(1).asDouble(), within(0.25 * width));
  }

  private static double[] differences(JsonNode set) {
    return new PairedValues(numbers(set.get("first")), numbers(set.get("second"))).differences();
  }

  private static double[] numbers(JsonNode list) {
    return StreamSupport.stream(list.spliterator(), false)
        .mapToDouble(JsonNode::asDouble)
        .toArray();
  }
}
