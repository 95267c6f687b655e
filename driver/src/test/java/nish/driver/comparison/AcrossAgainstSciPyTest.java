package nish.driver.comparison;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Runs at several places, as SciPy judges them: {@code src/test/oracles/across.py}. */
class AcrossAgainstSciPyTest {

  private static Stream<JsonNode> all(String what) throws IOException {
    JsonNode all =
        new ObjectMapper()
            .readTree(AcrossAgainstSciPyTest.class.getResourceAsStream("across.json"));
    return stream(all.get(what));
  }

  static Stream<JsonNode> friedman() throws IOException {
    return all("friedman");
  }

  static Stream<JsonNode> studentized() throws IOException {
    return all("studentized");
  }

  static Stream<JsonNode> wilcoxon() throws IOException {
    return all("wilcoxon");
  }

  static Stream<JsonNode> runs() throws IOException {
    return all("runs");
  }

  @ParameterizedTest
  @MethodSource("friedman")
  void friedmansTest(JsonNode set) {
    double[][] values = rows(set.get("values"));
    List<Run> runs = new ArrayList<>();
    for (int place = 0; place < values.length; place++) {
      for (int method = 0; method < values[place].length; method++) {
        runs.add(new Run("m" + method, "network", "d" + place, 1, values[place][method]));
      }
    }

    Friedman found = new AcrossPlaces(runs, true).friedman();

    assertThat(found.chiSquare()).isCloseTo(set.get("chi_square").asDouble(), within(1e-9));
    assertThat(found.chiSquarePValue()).isCloseTo(set.get("p").asDouble(), within(1e-12));
    assertThat(found.f()).isCloseTo(set.get("f").asDouble(), within(1e-9));
    assertThat(found.fPValue()).isCloseTo(set.get("f_p").asDouble(), within(1e-12));
  }

  @ParameterizedTest
  @MethodSource("studentized")
  void theStudentizedRange(JsonNode set) {
    assertThat(
            new StudentizedRange(set.get("methods").asInt())
                .exceededWith(set.get("level").asDouble()))
        .isCloseTo(set.get("range").asDouble(), within(1e-6));
  }

  @ParameterizedTest
  @MethodSource("wilcoxon")
  void wilcoxonsTestIsExactAlsoWhereRanksTie(JsonNode set) {
    assertThat(new SignedRanks(numbers(set.get("differences"))).pValue())
        .isCloseTo(set.get("p").asDouble(), within(1e-12));
  }

  @ParameterizedTest
  @MethodSource("runs")
  void theInterquartileMean(JsonNode set) {
    Estimate found =
        StratifiedBootstrap.USUAL.estimate(rows(set.get("first")), InterquartileMean::of);

    assertThat(found.value()).isCloseTo(set.get("interquartile_mean").asDouble(), within(1e-12));
    assertIsNear(found.interval().orElseThrow(), numbers(set.get("interquartile_mean_interval")));
  }

  @ParameterizedTest
  @MethodSource("runs")
  void theProbabilityOfImprovement(JsonNode set) {
    double[][] both =
        Stream.of(set.get("first"), set.get("second"))
            .flatMap(AcrossAgainstSciPyTest::stream)
            .map(AcrossAgainstSciPyTest::numbers)
            .toArray(double[][]::new);

    Estimate found = StratifiedBootstrap.USUAL.estimate(both, ProbabilityOfImprovement::of);

    assertThat(found.value()).isCloseTo(set.get("improvement").asDouble(), within(1e-12));
    assertIsNear(found.interval().orElseThrow(), numbers(set.get("improvement_interval")));
  }

  /** Of other resamples, so that a share of the width is chance. */
  private static void assertIsNear(Interval interval, double[] ends) {
    double width = ends[1] - ends[0];
    assertThat(interval.low()).isCloseTo(ends[0], within(0.08 * width));
    assertThat(interval.high()).isCloseTo(ends[1], within(0.08 * width));
  }

  private static Stream<JsonNode> stream(JsonNode list) {
    return StreamSupport.stream(list.spliterator(), false);
  }

  private static double[] numbers(JsonNode list) {
    return stream(list).mapToDouble(JsonNode::asDouble).toArray();
  }

  private static double[][] rows(JsonNode list) {
    return stream(list).map(AcrossAgainstSciPyTest::numbers).toArray(double[][]::new);
  }
}
