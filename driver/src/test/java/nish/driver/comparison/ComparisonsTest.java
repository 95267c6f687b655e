package nish.driver.comparison;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/** Activations by the seeds that they share. */
class ComparisonsTest {

  private static List<Run> runs(String activation, double more, int seeds) {
    List<Run> runs = new ArrayList<>();
    for (int seed = 1; seed <= seeds; seed++) {
      double hard = new SplittableRandom(seed).nextGaussian() / 100;
      double chance =
          new SplittableRandom(activation.hashCode() + 31L * seed).nextGaussian() / 1000;
      runs.add(new Run(activation, "lenet", "mnist", seed, 0.9 + hard + chance + more));
    }
    return runs;
  }

  private static Comparisons of(List<List<Run>> runs) {
    return new Comparisons(runs.stream().flatMap(List::stream).toList());
  }

  @Test
  void aDifferenceThatSeedsHideIsSeenWherePairsShareThem() {
    Comparison better =
        of(List.of(runs("relu", 0, 10), runs("nish", 0.003, 10))).against("relu").get(0);

    assertThat(better.first()).isEqualTo("nish");
    assertThat(better.difference()).isCloseTo(0.003, within(0.001));
    assertThat(better.interval().orElseThrow().low()).isPositive();
    assertThat(better.pValue()).isLessThan(0.01);
    assertThat(better.varianceRemoved()).isGreaterThan(0.9);
    assertThat(better.isClear()).isTrue();
  }

  @Test
  void ofTheSameThereIsNoDifference() {
    List<Run> swish =
        runs("relu", 0, 8).stream()
            .map(run -> new Run("swish", "lenet", "mnist", run.seed(), run.value() + aside(run)))
            .toList();
    Comparison same = of(List.of(runs("relu", 0, 8), swish)).ofAllPairs().get(0);

    assertThat(same.isClear()).isFalse();
    assertThat(same.couldBeClear(1)).isTrue();
    assertThat(same.interval().orElseThrow().contains(0)).isTrue();
  }

  private static double aside(Run run) {
    return run.seed() % 2 == 0 ? 0.001 : -0.0012;
  }

  @Test
  void fiveSeedsCannotTellHoweverClearTheDifference() {
    Comparison few = of(List.of(runs("relu", 0, 5), runs("nish", 0.5, 5))).against("relu").get(0);

    assertThat(few.pValue()).isCloseTo(2 / 32.0, within(1e-15));
    assertThat(few.probability()).isEqualTo(1);
    assertThat(few.couldBeClear(1)).isFalse();
  }

  @Test
  void runsWithoutAPartnerAreCountedAndLeftOut() {
    Comparison paired = of(List.of(runs("relu", 0, 10), runs("nish", 0, 7))).against("relu").get(0);

    assertThat(paired.pairs()).isEqualTo(7);
    assertThat(paired.unpaired()).isEqualTo(3);
  }

  @Test
  void allPairsAreOneFamily() {
    List<Comparison> three =
        of(List.of(runs("relu", 0, 10), runs("mish", 0, 10), runs("nish", 0.003, 10))).ofAllPairs();

    assertThat(three)
        .extracting(Comparison::first, Comparison::second)
        .containsExactly(tuple("relu", "mish"), tuple("relu", "nish"), tuple("mish", "nish"));
    assertThat(three).allMatch(each -> each.adjustedPValue() >= each.pValue());
  }

  @Test
  void twoRunsOfOneSeedAreRefused() {
    List<Run> twice = List.of(runs("relu", 0, 2).get(1), runs("relu", 0, 2).get(1));

    assertThatThrownBy(() -> new Comparisons(twice))
        .hasMessageContaining("relu for lenet on mnist has two runs with seed 2");
  }

  @Test
  void thirtyPairsAreStillExactAndMoreAreRanked() {
    assertThat(PairedTest.of(30)).isEqualTo(PairedTest.PERMUTATION);
    assertThat(PairedTest.of(31)).isEqualTo(PairedTest.WILCOXON);
    double[] ones = new double[30];
    Arrays.fill(ones, 0.1);
    assertThat(SignFlips.pValue(ones)).isCloseTo(Math.pow(2, -29), within(1e-17));
  }

  @Test
  void fortyEqualPairsDifferInNothing() {
    List<Run> runs = new ArrayList<>();
    for (int seed = 0; seed < 40; seed++) {
      runs.add(new Run("relu", "lenet", "mnist", seed, 0.9 + seed * 1e-3));
      runs.add(new Run("nish", "lenet", "mnist", seed, 0.9 + seed * 1e-3));
    }

    Comparison equal = new Comparisons(runs).against("relu").get(0);

    assertThat(equal.pValue()).isEqualTo(1);
    assertThat(equal.agrees()).isTrue();
    assertThat(equal.interval()).contains(new Interval(0, 0));
  }

  /** Forty-five seeds: most are a little better, five are much worse. */
  @Test
  void whereTheMeanAndTheRanksDisagreeNothingIsTold() {
    List<Run> runs = new ArrayList<>();
    for (int seed = 0; seed < 45; seed++) {
      runs.add(new Run("relu", "lenet", "mnist", seed, 0.9));
      runs.add(
          new Run("nish", "lenet", "mnist", seed, 0.9 + (seed < 5 ? -0.05 : 0.001) + seed * 1e-6));
    }

    Comparison split = new Comparisons(runs).against("relu").get(0);

    assertThat(split.test()).isEqualTo(PairedTest.WILCOXON);
    assertThat(split.pValue()).isLessThan(0.01);
    assertThat(split.difference()).isNegative();
    assertThat(split.agrees()).isFalse();
    assertThat(split.isClear()).isFalse();
  }

  /** Of ten thousand examples: whole numbers of them tie, whatever their fractions do. */
  @Test
  void accuraciesTieAsTheNumbersOfExamplesDo() {
    int[] first = {9891, 9883, 9894, 9889, 9898, 9892, 9894, 9884, 9897, 9886};
    int[] second = {9898, 9885, 9899, 9889, 9906, 9897, 9896, 9887, 9895, 9886};
    double[] whole = new double[10];
    double[] shares = new double[10];
    for (int i = 0; i < 10; i++) {
      whole[i] = first[i] - second[i];
      shares[i] = first[i] / 10_000.0 - second[i] / 10_000.0;
    }

    assertThat(SignFlips.pValue(shares)).isEqualTo(SignFlips.pValue(whole)).isEqualTo(0.03125);
  }
}
