package nish.driver.comparison;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Which of several methods may be the best. */
class WinnersTest {

  private static Map<Long, Double> values(double... values) {
    Map<Long, Double> bySeed = new LinkedHashMap<>();
    for (int seed = 0; seed < values.length; seed++) {
      bySeed.put((long) seed, values[seed]);
    }
    return bySeed;
  }

  private static List<String> names(Winners winners) {
    return winners.candidates().stream().map(Winners.Contender::name).toList();
  }

  @Test
  void theBestStandsAloneWhereEverySeedSaysSo() {
    Winners winners =
        Winners.of(
                Map.of(
                    "a", values(0.95, 0.92, 0.97, 0.93, 0.96),
                    "b", values(0.94, 0.91, 0.95, 0.92, 0.94)))
            .orElseThrow();

    assertThat(winners.best()).isEqualTo("a");
    assertThat(winners.isClear()).isTrue();
    assertThat(winners.methods().get(1).pValue()).isEqualTo(1 / 32.0);
    assertThat(winners.methods().get(1).lead()).isCloseTo(0.014, within(1e-12));
  }

  @Test
  void fourSeedsCannotExcludeAnything() {
    Winners winners =
        Winners.of(Map.of("a", values(0.9, 0.9, 0.91, 0.92), "b", values(0.1, 0.1, 0.1, 0.1)))
            .orElseThrow();

    assertThat(names(winners)).containsExactly("a", "b");
  }

  @Test
  void thoseThatCannotBeToldFromTheBestStayBesideIt() {
    Map<String, Map<Long, Double>> runs = new LinkedHashMap<>();
    runs.put("bad", values(0.80, 0.81, 0.79, 0.82, 0.80, 0.80));
    runs.put("good", values(0.90, 0.93, 0.89, 0.92, 0.91, 0.88));
    runs.put("as good", values(0.91, 0.92, 0.90, 0.91, 0.90, 0.90));

    Winners winners = Winners.of(runs).orElseThrow();

    assertThat(names(winners)).containsExactly("as good", "good");
  }

  @Test
  void aMethodThatFailsWithSomeSeedsHidesNoDifferenceOfTheOthers() {
    Map<String, Map<Long, Double>> runs = new LinkedHashMap<>();
    runs.put("fails", values(0.1, 0.92, 0.1, 0.92, 0.1, 0.92));
    runs.put("good", values(0.90, 0.93, 0.89, 0.92, 0.91, 0.88));
    runs.put("better", values(0.91, 0.94, 0.90, 0.931, 0.922, 0.89));

    assertThat(names(Winners.of(runs).orElseThrow())).doesNotContain("good");
  }

  @Test
  void seedsThatSomeLackAreCountedAndLeftOut() {
    Winners winners =
        Winners.of(Map.of("a", values(0.9, 0.9, 0.9), "b", values(0.8, 0.8))).orElseThrow();

    assertThat(winners.seeds()).isEqualTo(2);
    assertThat(winners.incomplete()).isEqualTo(1);
    assertThat(Winners.of(Map.of("a", values(0.9), "b", Map.<Long, Double>of()))).isEmpty();
  }

  @Test
  void ofManySeedsTheDrawnSignsAreNearAllOfThem() {
    Map<String, Map<Long, Double>> runs =
        new LinkedHashMap<>(
            new SimulatedSweep(6, 20, 1, 0.002, SimulatedSweep.Noise.NORMAL).values());
    double[] differences =
        new PairedValues(
                runs.get("nish(t=1)").values().stream().mapToDouble(Double::doubleValue).toArray(),
                runs.get("relu").values().stream().mapToDouble(Double::doubleValue).toArray())
            .differences();

    Winners winners = Winners.of(runs).orElseThrow();

    assertThat(winners.best()).isEqualTo("nish(t=1)");
    assertThat(winners.methods().get(1).pValue())
        .isCloseTo(SignFlips.pValue(differences) / 2, within(0.01));
  }
}
