package nish.worker.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.withinPercentage;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import nish.activations.ActivationCatalog;
import nish.worker.AnotherJvm;
import nish.worker.trial.ActivationChoice;
import nish.worker.trial.Recipe;
import nish.worker.trial.Trial;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What trials of one seed share, and that nothing else than the trial makes its numbers. */
class PairedTrialsTest {

  private static final Recipe RECIPE = new Recipe(1, 32, 0.02, 0.9, 0);
  private static final ActivationChoice SERIES =
      new ActivationChoice("series", new TreeMap<>(Map.of("c1", -2.5, "c2", 4.0, "c3", -1.5)));
  private static final float[] WEIGHTS = initialWeights(ActivationChoice.of("relu"), 1);

  static List<ActivationChoice> activations() {
    return ActivationCatalog.names().stream()
        .map(name -> name.equals("series") ? SERIES : ActivationChoice.of(name))
        .toList();
  }

  @ParameterizedTest
  @MethodSource("activations")
  void trialsOfOneSeedStartFromTheSameWeightsWhateverTheActivation(ActivationChoice activation) {
    assertThat(initialWeights(activation, 1)).isEqualTo(WEIGHTS);
  }

  @Test
  void trialsOfTwoSeedsDoNot() {
    assertThat(initialWeights(ActivationChoice.of("relu"), 2)).isNotEqualTo(WEIGHTS);
  }

  @Test
  void biasesStartAtZeroAndWeightsWithTheSpreadOfTheirInputs() {
    FewSteps start = FewSteps.of(trial(ActivationChoice.of("relu"), 1), 0);

    assertThat(start.parameter("dense_b")).containsOnly(0);
    assertThat(spread(start.parameter("dense_W")))
        .isCloseTo(Math.sqrt(2 / 800.0), withinPercentage(1));
  }

  @Test
  void anotherActivationLearnsOtherWeightsFromThem() {
    assertThat(FewSteps.of(trial(ActivationChoice.of("nish", 1), 1), 2).bits())
        .isNotEqualTo(FewSteps.of(trial(ActivationChoice.of("nish", 2), 1), 2).bits())
        .isNotEqualTo(FewSteps.of(trial(ActivationChoice.of("relu"), 1), 2).bits());
  }

  @Test
  void trialsBesideEachOtherAreTheSameToTheLastBitAsOneAfterTheOther() {
    List<Trial> trials =
        IntStream.range(0, 4).mapToObj(i -> trial(ActivationChoice.of("nish", 1 + i), i)).toList();
    List<String> oneByOne = trials.stream().map(trial -> FewSteps.of(trial, 4).bits()).toList();

    List<CompletableFuture<String>> atOnce =
        trials.stream()
            .map(trial -> CompletableFuture.supplyAsync(() -> FewSteps.of(trial, 4).bits()))
            .toList();

    assertThat(atOnce).extracting(CompletableFuture::join).isEqualTo(oneByOne);
  }

  @Test
  void anotherJvmComesToTheSameBits() throws Exception {
    AnotherJvm other = AnotherJvm.start(FewStepsInAnotherJvm.class);

    String here = FewSteps.of(FewStepsInAnotherJvm.TRIAL, FewStepsInAnotherJvm.STEPS).bits();

    assertThat(other.output()).isEqualTo(here);
  }

  private static float[] initialWeights(ActivationChoice activation, long seed) {
    return FewSteps.of(trial(activation, seed), 0).parameters();
  }

  private static Trial trial(ActivationChoice activation, long seed) {
    return new Trial(activation, "lenet", "digits", seed, RECIPE);
  }

  private static double spread(float[] values) {
    double squares =
        IntStream.range(0, values.length).mapToDouble(i -> values[i]).map(v -> v * v).sum();
    return Math.sqrt(squares / values.length);
  }
}
