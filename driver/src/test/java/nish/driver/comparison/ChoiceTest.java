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
    return Choice.of(scale, relu).orElseThrow();
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
    assertThat(Math.abs(corrected)).isLessThan(seen / 2);
  }

  @Test
  void aTrueAdvantageStays() {
    Choice choice = choice(1, 5, 0.02);

    assertThat(choice.chosen()).isEqualTo(SimulatedSweep.scale(1));
    assertThat(choice.corrected()).isCloseTo(choice.difference(), within(1e-4));
    assertThat(choice.interval().orElseThrow().low()).isPositive();
    assertThat(choice.pValue()).isEqualTo(2 / 1024.0);
  }

  @Test
  void ofASingleTNothingIsTakenOff() {
    Choice choice = choice(2, 1, 0);

    assertThat(choice.corrected()).isCloseTo(choice.difference(), within(2e-5));
  }

  @Test
  void fewSeedsHaveNoIntervalAndNoneSharedNoChoice() {
    Map<Long, Double> three = Map.of(1L, 0.9, 2L, 0.8, 3L, 0.7);
    Map<Long, Double> relu = Map.of(1L, 0.8, 2L, 0.7, 3L, 0.6);

    assertThat(Choice.of(Map.of("nish", three), relu).orElseThrow().interval()).isEmpty();
    assertThat(Choice.of(Map.of("nish", three), Map.of(4L, 0.9))).isEmpty();
  }
}
