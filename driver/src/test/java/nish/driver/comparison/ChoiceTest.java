package nish.driver.comparison;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.LinkedHashMap;
import java.util.Map;
import nish.driver.comparison.SimulatedSweep.Noise;
import org.junit.jupiter.api.Test;

/** The best of several ts against relu, without the winner's curse. */
class ChoiceTest {

  private static Choice choice(int number, int scales, double first) {
    Map<String, Map<Long, Double>> scale =
        new LinkedHashMap<>(new SimulatedSweep(number, 10, scales, first, Noise.NORMAL).values());
    Map<Long, Double> relu = scale.remove(SimulatedSweep.RELU);
    scale.values().forEach(one -> one.replaceAll((seed, value) -> value - relu.get(seed)));
    return Choice.of(scale).orElseThrow();
  }

  @Test
  void whatChoosingAmongManyAddsIsTakenOffAgain() {
    double seen = 0;
    double corrected = 0;
    for (int number = 0; number < 30; number++) {
      seen += choice(number, 12, 0).difference() / 30;
      corrected += choice(number, 12, 0).corrected() / 30;
    }

    assertThat(seen).isGreaterThan(0.0008);
    assertThat(Math.abs(corrected)).isLessThan(seen / 5);
  }

  @Test
  void theTestIsThatOfTheHighestMeanAndNotOfTheSurest() {
    Map<Long, Double> sure = new LinkedHashMap<>();
    Map<Long, Double> high = new LinkedHashMap<>();
    for (long seed = 0; seed < 10; seed++) {
      sure.put(seed, 0.01 + seed * 1e-4);
      high.put(seed, seed % 2 == 0 ? 0.1 : -0.05);
    }
    Map<String, Map<Long, Double>> both = new LinkedHashMap<>();
    both.put("sure", sure);
    both.put("high", high);

    Choice choice = Choice.of(both).orElseThrow();

    assertThat(choice.chosen()).isEqualTo("high");
    assertThat(choice.pValue())
        .isEqualTo(2 * SignFlips.pValue(high.values().stream().mapToDouble(d -> d).toArray()))
        .isGreaterThan(0.1);
    assertThat(choice.interval().orElseThrow().low()).isNegative();
  }

  @Test
  void aTrueAdvantageStays() {
    Choice choice = choice(1, 5, 0.02);

    assertThat(choice.chosen()).isEqualTo(SimulatedSweep.scale(1));
    assertThat(choice.corrected()).isCloseTo(choice.difference(), within(1e-4));
    assertThat(choice.interval().orElseThrow().low()).isPositive();
    assertThat(choice.pValue()).isEqualTo(5 * 2 / 1024.0);
  }

  @Test
  void ofASingleTNothingIsTakenOff() {
    Choice choice = choice(2, 1, 0);

    assertThat(choice.corrected()).isCloseTo(choice.difference(), within(2e-5));
  }

  @Test
  void fewSeedsHaveNoIntervalAndNoneSharedNoChoice() {
    Map<Long, Double> three = Map.of(1L, 0.1, 2L, 0.1, 3L, 0.2);

    assertThat(Choice.of(Map.of("nish", three)).orElseThrow().interval()).isEmpty();
    assertThat(Choice.of(Map.of("nish", three, "pish", Map.of(4L, 0.1)))).isEmpty();
  }

  @Test
  void amongSoManyThatTheSeedsCannotPayForThemThereIsNoInterval() {
    assertThat(choice(1, 25, 0.02).interval()).isPresent();

    Choice choice = choice(1, 26, 0.02);

    assertThat(choice.interval()).isEmpty();
    assertThat(choice.pValue()).isEqualTo(26 * 2 / 1024.0);
  }

  @Test
  void whereRanksAreOnTheOtherSideOfTheMeanNothingIsTold() {
    Map<Long, Double> differences = new LinkedHashMap<>();
    for (long seed = 0; seed < 31; seed++) {
      differences.put(seed, seed < 27 ? -0.01 - seed * 1e-4 : 0.1);
    }

    Choice choice = Choice.of(Map.of("nish", differences)).orElseThrow();

    assertThat(choice.difference()).isPositive();
    assertThat(choice.pValue()).isEqualTo(1);
  }
}
