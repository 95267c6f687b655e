package nish.driver.spec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import nish.activations.ActivationCatalog;
import nish.activations.Series;
import nish.worker.trial.ActivationChoice;
import nish.worker.trial.Recipe;
import nish.worker.trial.Trial;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
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

    assertThat(sweep.axes())
        .extracting(Axis::name)
        .startsWith("activation", "network", "dataset", "seed", "epochs");
    assertThat(sweep.axes().get(3)).isEqualTo(new Axis("seed", List.of(3L, 1L, 2L)));
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
            "text:4:12: unknown network \"\\u001b[31m" + "x".repeat(55) + "…\". Known: lenet");
  }

  /** The choices of a sweep whose activation this is. */
  private List<String> activations(String activation) {
    return read(SMALL.replace("activation: [relu, nish]", activation)).trials().stream()
        .map(trial -> trial.activation().toString())
        .toList();
  }

  private SweepSpec read(String yaml) {
    return reader.read("text", yaml);
  }
}
