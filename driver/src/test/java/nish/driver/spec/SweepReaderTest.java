package nish.driver.spec;

import static nish.driver.spec.SmallSweep.SMALL;
import static nish.driver.spec.SmallSweep.read;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import nish.worker.trial.Recipe;
import nish.worker.trial.Trial;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a good file means. */
class SweepReaderTest {

  private static final String GRIDS =
      """
      name: grids
      parameters:
        activation: [relu, nish]
        t: [1, 2]
        epochs: 3
      grids:
        - {network: lenet, dataset: mnist}
        - {network: res32, dataset: cifar10@28, t: 0.5}
      """;

  private final SweepReader reader = new SweepReader(SampleNames.KNOWN);

  @Test
  void quickstartHas21Trials() {
    SweepSpec sweep = reader.read(Path.of("../sweeps/quickstart.yaml"));

    assertThat(sweep.name()).isEqualTo("quickstart");
    assertThat(sweep.metric()).isEqualTo(Metric.VALIDATION_ACCURACY);
    assertThat(sweep.trialCount()).isEqualTo(21);
    assertThat(sweep.trials())
        .hasSize(21)
        .extracting(Trial::label)
        .startsWith("relu lenet digits seed 1", "relu lenet digits seed 2")
        .endsWith("nish(t=2) lenet digits seed 2", "nish(t=2) lenet digits seed 3");
  }

  @Test
  void mnistLenetHas12TrialsOfFiveEpochs() {
    SweepSpec sweep = reader.read(Path.of("../sweeps/mnist-lenet.yaml"));

    assertThat(sweep.trials())
        .hasSize(12)
        .allMatch(trial -> trial.recipe().equals(new Recipe(5, 64, 0.02, 0.9, 0)));
  }

  @Test
  void nishOrdersHas21TrialsOfSevenActivations() {
    SweepSpec sweep = reader.read(Path.of("../sweeps/nish-orders.yaml"));

    assertThat(sweep.trials())
        .hasSize(21)
        .extracting(Trial::label)
        .startsWith("relu lenet digits seed 1")
        .contains("nish(order=2, t=1) lenet digits seed 1", "pish(t=1) lenet digits seed 1")
        .endsWith("nish(order=6, t=1) lenet digits seed 3");
  }

  @Test
  void whatIsLeftOutHasItsDefault() {
    SweepSpec sweep = read(SMALL);

    assertThat(sweep.description()).isEmpty();
    assertThat(sweep.metric()).isEqualTo(Metric.VALIDATION_ACCURACY);
    assertThat(sweep.trials())
        .allMatch(trial -> trial.seed() == 1 && trial.recipe().equals(Recipe.DEFAULT))
        .extracting(trial -> trial.activation().toString())
        .containsExactly("relu", "nish(t=1)");
  }

  @Test
  void axesStandInTheOrderOfTheFileAndDefaultsAfterThem() {
    SweepSpec sweep = read(SMALL + "  seed: [3, 1, 2]\n");

    assertThat(sweep.grids().get(0).axes())
        .extracting(Axis::name)
        .startsWith("activation", "network", "dataset", "seed", "epochs");
    assertThat(sweep.grids().get(0).axes().get(3)).isEqualTo(new Axis("seed", List.of(3L, 1L, 2L)));
  }

  @ParameterizedTest
  @ValueSource(strings = {"t: [2]", "t: {value: 2}", "t: {values: [2]}", "t: 2.0", "t:\n  - 2"})
  void shortFormsMeanTheSameAsLongOnes(String t) {
    assertThat(read(SMALL + "  " + t).trials()).isEqualTo(read(SMALL + "  t: 2").trials());
  }

  @ParameterizedTest
  @ValueSource(strings = {"5e-1", ".5", "0.5", "+0.50", "500e-3"})
  void numbersAreThoseOfYaml12(String half) {
    assertThat(read(SMALL + "  t: " + half).trials()).isEqualTo(read(SMALL + "  t: 0.5").trials());
  }

  @ParameterizedTest
  @ValueSource(strings = {"0x1F", "0o37", "+31", "031"})
  void wholeNumbersAreThoseOfYaml12(String seed) {
    assertThat(read(SMALL + "  seed: " + seed).trials()).allMatch(trial -> trial.seed() == 31);
  }

  @Test
  void aNetworkHasTheParametersThatItTakes() {
    assertThat(networks("[lenet, resnet32]\n  stem: [small, imagenet]\n  stages: 3\n  width: 0.5"))
        .containsExactly(
            "lenet",
            "res32(stem=small, stages=3, width=0.5)",
            "res32(stem=imagenet, stages=3, width=0.5)");
    assertThat(networks("res32\n  stem: auto\n  stages: auto\n  width: 1"))
        .containsExactly("res32");
  }

  @Test
  void aNetworkOfAFileIsKnownByTheFilesDigest() {
    assertThat(networks("mine.h5")).containsExactly("mine.h5(sha256=c0ffee)");
  }

  @Test
  void aDatasetMayHaveASize() {
    SweepSpec sweep = read(SMALL.replace("digits", "[cifar10, cifar10@28, my images@64]"));

    assertThat(sweep.trials())
        .extracting(trial -> trial.dataset().toString())
        .startsWith("cifar10", "cifar10@28", "my images@64");
  }

  @Test
  void gridsCompleteTheParametersAndAreAddedUp() {
    SweepSpec sweep = read(GRIDS);

    assertThat(sweep.trials())
        .extracting(trial -> trial.activation() + " " + trial.network() + " " + trial.dataset())
        .containsExactly(
            "relu lenet mnist",
            "nish(t=1) lenet mnist",
            "nish(t=2) lenet mnist",
            "relu res32 cifar10@28",
            "nish(t=0.5) res32 cifar10@28");
    assertThat(sweep.trialCount()).isEqualTo(5);
    assertThat(sweep.trials()).allMatch(trial -> trial.recipe().epochs() == 3);
  }

  @Test
  void aTrialOfTwoGridsComesOnce() {
    SweepSpec sweep = read(GRIDS + "  - {network: [lenet, mlp], dataset: mnist, t: [2, 4]}\n");

    assertThat(sweep.trials()).hasSize(5 + 1 + 3).doesNotHaveDuplicates();
    assertThat(sweep.trialCount()).isEqualTo(9);
  }

  @Test
  void gridsMayGiveAllParameters() {
    assertThat(
            read("name: g\ngrids:\n  - {activation: relu, network: lenet, dataset: mnist}")
                .trials())
        .extracting(Trial::label)
        .containsExactly("relu lenet mnist seed 1");
  }

  @Test
  void aliasesStandForWhatTheyName() {
    assertThat(read(SMALL + "  t: &scales [0.5, 1]\n  learning_rate: *scales\n").trials())
        .isEqualTo(read(SMALL + "  t: [0.5, 1]\n  learning_rate: [0.5, 1]\n").trials());
  }

  @Test
  void aLossIsMinimizedWithoutBeingTold() {
    assertThat(read("metric: {name: validation_loss}\n" + SMALL).metric())
        .isEqualTo(Metric.VALIDATION_LOSS);
  }

  @Test
  void howOftenAndHowLongATrialMayBeTriedIsReadAndChangesNoTrial() {
    SweepSpec told = read("trial: {retries: 0, time_limit: 90m}\n" + SMALL);
    assertThat(told.rules()).isEqualTo(new AttemptRules(0, Optional.of(Duration.ofMinutes(90))));
    assertThat(read("trial: {time_limit: none}\n" + SMALL).rules())
        .isEqualTo(AttemptRules.STANDARD)
        .isEqualTo(read(SMALL).rules());
    assertThat(told.trials()).isEqualTo(read(SMALL).trials());
  }

  @Test
  void aByteOrderMarkAndWindowsLinesAreRead() {
    assertThat(read("\uFEFF" + SMALL.replace("\n", "\r\n"))).isEqualTo(read(SMALL));
  }

  @Test
  void aTextInAnotherScriptIsRead() {
    assertThat(read("description: größer als null, 零より大きい\n" + SMALL).description())
        .isEqualTo("größer als null, 零より大きい");
  }

  /** The networks of a sweep whose network this is. */
  private List<String> networks(String network) {
    return read(SMALL.replace("lenet", network).replace("[relu, nish]", "relu")).trials().stream()
        .map(trial -> trial.network().toString())
        .toList();
  }
}
