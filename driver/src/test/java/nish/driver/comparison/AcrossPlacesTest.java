package nish.driver.comparison;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Activations over several places. */
class AcrossPlacesTest {

  /** Nish before mish before relu at each of so many datasets, of three seeds. */
  private static List<Run> runs(int datasets) {
    List<Run> runs = new ArrayList<>();
    for (int dataset = 0; dataset < datasets; dataset++) {
      for (int seed = 1; seed <= 3; seed++) {
        double value = 0.5 + 0.05 * dataset + 0.001 * seed;
        runs.add(new Run("relu", "lenet", "d" + dataset, seed, value));
        runs.add(new Run("mish", "lenet", "d" + dataset, seed, value + 0.01));
        runs.add(new Run("nish", "lenet", "d" + dataset, seed, value + 0.02));
      }
    }
    return runs;
  }

  private static RankedMethod nish(List<Run> runs, boolean isGreaterBetter) {
    return new AcrossPlaces(runs, isGreaterBetter)
        .against("relu").stream()
            .filter(method -> method.method().equals("nish"))
            .findFirst()
            .orElseThrow();
  }

  @Test
  void theBestIsFirstAndTheControlIsNotComparedWithItself() {
    List<RankedMethod> ranked = new AcrossPlaces(runs(7), true).against("relu");

    assertThat(ranked).extracting(RankedMethod::method).containsExactly("nish", "mish", "relu");
    assertThat(ranked).extracting(RankedMethod::averageRank).containsExactly(1.0, 2.0, 3.0);
    assertThat(ranked.get(2).againstControl()).isEmpty();
  }

  @Test
  void whereLowerIsBetterAllTurnsButTheInterquartileMean() {
    RankedMethod turned = nish(runs(7), false);

    assertThat(turned.averageRank()).isEqualTo(3);
    assertThat(turned.againstControl().orElseThrow().improvement().value()).isZero();
    assertThat(turned.againstControl().orElseThrow().isBetter()).isFalse();
    assertThat(turned.interquartileMean()).isEqualTo(nish(runs(7), true).interquartileMean());
  }

  @Test
  void sevenPlacesThatAgreeAreClearAndFiveCannotBe() {
    AgainstControl seven = nish(runs(7), true).againstControl().orElseThrow();
    AgainstControl five = nish(runs(5), true).againstControl().orElseThrow();

    assertThat(seven.adjustedPValue()).isCloseTo(2 * Math.pow(2, -6), within(1e-12));
    assertThat(seven.isClear()).isTrue();
    assertThat(five.isClear()).isFalse();
    assertThat(five.couldBeClear(5, 2)).isFalse();
  }

  @Test
  void wherePlacesAgreeTheChanceThatTheyDoIsTheirPValue() {
    Friedman friedman = new AcrossPlaces(runs(4), true).friedman();

    assertThat(friedman.f()).isInfinite();
    assertThat(friedman.fPValue()).isCloseTo(1 / 216.0, within(1e-12));
  }

  @Test
  void equalMethodsShareTheirRanksAndDoNotDiffer() {
    List<Run> runs = new ArrayList<>(runs(6));
    runs.replaceAll(
        run -> new Run(run.activation(), run.network(), run.dataset(), run.seed(), 0.1 * 3));

    AcrossPlaces equal = new AcrossPlaces(runs, true);

    assertThat(equal.averageRanks().values()).containsOnly(2.0);
    assertThat(equal.friedman().fPValue()).isEqualTo(1);
    assertThat(nish(runs, true).againstControl().orElseThrow().pValue()).isEqualTo(1);
    assertThat(nish(runs, true).againstControl().orElseThrow().improvement().value())
        .isEqualTo(0.5);
  }

  @Test
  void aPlaceThatLacksAMethodIsLeftOutAndNamed() {
    List<Run> runs = new ArrayList<>(runs(4));
    runs.removeIf(run -> run.dataset().equals("d1") && run.activation().equals("mish"));

    AcrossPlaces across = new AcrossPlaces(runs, true);

    assertThat(across.places()).isEqualTo(3);
    assertThat(across.leftOut()).containsExactly("lenet on d1 (lacks mish)");
  }

  @Test
  void aSingleRunAtAPlaceTellsNoInterval() {
    List<Run> runs = new ArrayList<>(runs(6));
    runs.removeIf(
        run -> run.activation().equals("nish") && run.dataset().equals("d1") && run.seed() > 1);

    assertThat(nish(runs, true).interquartileMean().interval()).isEmpty();
    assertThat(nish(runs(6), true).interquartileMean().interval()).isPresent();
  }

  @Test
  void onePlaceIsRefused() {
    assertThatThrownBy(() -> new AcrossPlaces(runs(1), true))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("there are 3 and 1")
        .hasMessageContaining("compare");
  }

  @Test
  void relativeToTheControlItsMeanIsZeroAtEveryPlace() {
    List<RankedMethod> ranked =
        new AcrossPlaces(RelativeRuns.to("relu", runs(6)), true).against("relu");

    assertThat(ranked.get(2).interquartileMean().value()).isCloseTo(0, within(1e-12));
    assertThat(ranked.get(0).interquartileMean().value()).isCloseTo(0.02, within(1e-12));
  }

  @Test
  void aProfileIsTheShareOfRunsThatAreBetter() {
    PerformanceProfile profile =
        PerformanceProfile.of("relu", new double[][] {{0.9, 0.7}, {0.8, 0.6}}, true);

    assertThat(profile.shareBetterThan(0.5)).isEqualTo(1);
    assertThat(profile.shareBetterThan(0.7)).isEqualTo(0.5);
    assertThat(profile.shareBetterThan(0.9)).isZero();
  }
}
