package nish.driver.spec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nish.activations.ActivationCatalog;
import nish.activations.Series;
import nish.worker.trial.ActivationChoice;
import nish.worker.trial.Recipe;
import nish.worker.trial.Transform;
import nish.worker.trial.Trial;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a good file means, and what is said of a file that cannot be read at all. */
class SweepReaderTest {

  private static final String SMALL =
      """
      name: small
      parameters:
        activation: [relu, nish]
        network: lenet
        dataset: digits
      """;

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
  void minusZeroIsTheSameTrialAsZero() {
    assertThat(read(SMALL + "  weight_decay: -0.0").trials())
        .extracting(Trial::id)
        .isEqualTo(read(SMALL).trials().stream().map(Trial::id).toList());
  }

  @Test
  void anActivationsOtherNameIsTheSameTrial() {
    assertThat(read(SMALL.replace("relu", "silu")).trials())
        .isEqualTo(read(SMALL.replace("relu", "swish")).trials());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "[relu, {series: [-2.5, 4, -1.5]}]",
        "{values: [relu, {series: [-5/2, +4, -3/2, 0]}]}",
        "\n  - relu\n  - series: ['-5/2', 4.0, -15e-1]\n"
      })
  void aSeriesMayStandWhereverANameMay(String activations) {
    assertThat(activations("activation: " + activations + "\n  t: [1, 2]"))
        .containsExactly("relu", "series(-2.5, 4, -1.5, t=1)", "series(-2.5, 4, -1.5, t=2)");
  }

  @ParameterizedTest
  @ValueSource(strings = {"{series: [1, -1]}", "{value: {series: [1, -1]}}", "{series: [1, -2/2]}"})
  void aSeriesMayBeTheOnlyActivation(String series) {
    assertThat(activations("activation: " + series)).containsExactly("series(1, -1, t=1)");
  }

  @ParameterizedTest
  @ValueSource(strings = {"nish", "{value: nish}", "{values: [nish]}", "[nish]"})
  void aNameIsNoSeriesInAnyForm(String name) {
    assertThat(activations("activation: " + name)).containsExactly("nish(t=1)");
  }

  @Test
  void theFractionsOfPishMakeASeriesWithoutAJump() {
    ActivationChoice pish =
        read(SMALL.replace("[relu, nish]", "{series: [-13/3, 19/2, -7, 11/6]}"))
            .trials()
            .get(0)
            .activation();

    Series series = (Series) ActivationCatalog.activation(pish.name(), pish.parameters());

    assertThat(series.valueCoefficients()).startsWith(0.0);
    assertThat(series.slopeCoefficients()).startsWith(1.0);
  }

  @Test
  void nishOfAnOrderIsAnActivationOfItsOwn() {
    assertThat(activations("activation: [relu, nish]\n  order: [2, 3, 4]\n  t: 0.5"))
        .containsExactly("relu", "nish(order=2, t=0.5)", "nish(t=0.5)", "pish(t=0.5)");
    assertThat(activations("activation: nish\n  order: 12")).containsExactly("nish(order=12, t=1)");
  }

  @Test
  void theSlopeOfALeakyReluIsAnAxis() {
    assertThat(activations("activation: lrelu\n  alpha: [0.01, 0.1]"))
        .containsExactly("leaky_relu", "leaky_relu(alpha=0.1)");
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
  void everySettingOfARecipeIsRead() {
    String settings =
        """
          epochs: 270
          optimizer: sgd
          weight_decay: 1e-4
          weight_decay_on: weights_and_gamma
          schedule: {steps: [150, 200, 250], factor: 0.1}
          warmup_epochs: 5
          initial_weights: xavier_uniform
          label_smoothing: 0.1
          augmentation: {pad: 4, random_crop: true, mirror: 1, max_random_rotate_angle: 15}
          input_scaling: standard
          validation: {holdout: 5000}
          training_examples: 1000
          test_examples: 500
          bad_images: skip
        """;

    assertThat(read(SMALL + settings).trials().get(0).recipe().settings())
        .containsExactlyInAnyOrderEntriesOf(
            Map.ofEntries(
                Map.entry("optimizer", "sgd"),
                Map.entry("weight_decay_on", "weights_and_gamma"),
                Map.entry("schedule", "steps(150 200 250; 0.1)"),
                Map.entry("warmup_epochs", "5"),
                Map.entry("initial_weights", "xavier_uniform"),
                Map.entry("label_smoothing", "0.1"),
                Map.entry(
                    "augmentation", "pad=4,random_crop=1,mirror=1,max_random_rotate_angle=15"),
                Map.entry("input_scaling", "standard"),
                Map.entry("holdout", "5000"),
                Map.entry("training_examples", "1000"),
                Map.entry("test_examples", "500"),
                Map.entry("bad_images", "skip")));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "schedule: [constant, cosine, {steps: [3]}]",
        "augmentation: [none, published, {pad: 4}]",
        "validation: {values: [test, {holdout: 10}, {holdout: 20}]}",
        "optimizer: [sgd, nesterov, adam]"
      })
  void settingsAreAxes(String three) {
    assertThat(read(SMALL + "  " + three).trials()).hasSize(6).doesNotHaveDuplicates();
  }

  @Test
  void withoutWeightDecayThereIsOneTrialWhateverItIsOn() {
    List<Trial> trials =
        read(SMALL + "  weight_decay_on: [all, weights]\n  weight_decay: [0, 1e-4]").trials();

    assertThat(trials).hasSize(2 * 3).doesNotHaveDuplicates();
    assertThat(trials).containsAll(read(SMALL).trials());
  }

  @Test
  void whatIsWrittenAsItsDefaultIsTheSameTrial() {
    String defaults =
        """
          schedule: constant
          optimizer: nesterov
          augmentation: {pad: 0, mirror: false, max_random_scale: 1}
          validation: test
        """;

    assertThat(read(SMALL + defaults).trials()).isEqualTo(read(SMALL).trials());
  }

  @ParameterizedTest
  @EnumSource(Transform.class)
  void aTransformAmongTheParametersIsToldAsAnAugmentationThatIsRead(Transform transform) {
    SpecException refusal =
        catchThrowableOfType(
            SpecException.class, () -> read(SMALL + "  " + transform.key() + ": 1"));

    Matcher remedy =
        Pattern.compile("; write (augmentation: .*})\\.").matcher(refusal.getMessage());
    assertThat(remedy.find()).as(refusal.getMessage()).isTrue();
    assertThat(read(SMALL + "  " + remedy.group(1)).trials())
        .extracting(trial -> trial.recipe().preparation().augmentation().amounts().firstKey())
        .containsOnly(transform);
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
  void aByteOrderMarkAndWindowsLinesAreRead() {
    assertThat(read("\uFEFF" + SMALL.replace("\n", "\r\n"))).isEqualTo(read(SMALL));
  }

  @Test
  void aTextInAnotherScriptIsRead() {
    assertThat(read("description: größer als null, 零より大きい\n" + SMALL).description())
        .isEqualTo("größer als null, 零より大きい");
  }

  @Test
  void aMissingFileIsNamed() {
    assertThatExceptionOfType(SpecException.class)
        .isThrownBy(() -> reader.read(Path.of("sweeps/none.yaml")))
        .withMessage(
            "sweeps/none.yaml: no such file; check the path, and the directory that it starts from");
  }

  @Test
  void aDirectoryIsNotTakenForAFile() {
    assertThatExceptionOfType(SpecException.class)
        .isThrownBy(() -> reader.read(Path.of("../sweeps")))
        .withMessage(
            "../sweeps: a sweep is a file, but this is a directory; name a YAML file in it");
  }

  @Test
  void aVeryLargeFileIsNotRead(@TempDir Path folder) throws IOException {
    Path file = Files.writeString(folder.resolve("large.yaml"), "#".repeat((1 << 20) + 1));

    assertThatExceptionOfType(SpecException.class)
        .isThrownBy(() -> reader.read(file))
        .withMessageEndingWith("at most 1 MiB, but this one has more; is it another kind of file?");
  }

  @Test
  void ofVeryManyProblemsTheFirstTwentyAreShown() {
    String wrong = String.join(", ", Collections.nCopies(100, "0"));

    assertThatExceptionOfType(SpecException.class)
        .isThrownBy(() -> read(SMALL + "  t: [" + wrong + "]"))
        .satisfies(refusal -> assertThat(refusal.problems()).hasSize(100))
        .withMessageEndingWith("text: and 80 more problems");
  }

  @Test
  void aLongValueIsShownByItsBeginningWithoutItsControlCharacters() {
    String name = "\"\\e[31m" + "x".repeat(1000) + '"';

    assertThatExceptionOfType(SpecException.class)
        .isThrownBy(() -> read(SMALL.replace("lenet", name)))
        .withMessage(
            "text:4:12: unknown network \"\\u001b[31m"
                + "x".repeat(55)
                + "…\". Known:"
                + " lenet, res32, mlp, mine.h5");
  }

  /** The choices of a sweep whose activation this is. */
  private List<String> activations(String activation) {
    return read(SMALL.replace("activation: [relu, nish]", activation)).trials().stream()
        .map(trial -> trial.activation().toString())
        .toList();
  }

  /** The networks of a sweep whose network this is. */
  private List<String> networks(String network) {
    return read(SMALL.replace("lenet", network).replace("[relu, nish]", "relu")).trials().stream()
        .map(trial -> trial.network().toString())
        .toList();
  }

  private SweepSpec read(String yaml) {
    return reader.read("text", yaml);
  }
}
