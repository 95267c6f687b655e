package nish.driver.spec;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import nish.worker.data.DatasetCatalog;
import nish.worker.trial.Recipe;
import nish.worker.trial.Trial;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The sweeps that ship: each is read, and has the trials that its comments say. */
class ShippedSweepsTest {

  private static final Path FOLDER = Path.of("../sweeps");

  private final SweepReader reader =
      new SweepReader(KnownNames.of(KnownNetwork.catalogued(), DatasetCatalog.names()));

  @Test
  void haveTheExpectedNumbersOfTrials() throws IOException {
    Map<String, Integer> trials = new TreeMap<>();
    for (Path file : files()) {
      SweepSpec sweep = reader.read(file);
      assertThat(file).hasFileName(sweep.name() + ".yaml");
      assertThat(sweep.description()).isNotEmpty();
      assertThat(sweep.trials()).hasSize(sweep.trialCount()).doesNotHaveDuplicates();
      trials.put(sweep.name(), sweep.trialCount());
    }
    assertThat(trials)
        .containsExactly(
            Map.entry("cifar10-curves", 18),
            Map.entry("lenet-study", 260),
            Map.entry("mnist-lenet", 12),
            Map.entry("nish-orders", 21),
            Map.entry("pish", 30),
            Map.entry("pish-small", 15),
            Map.entry("published-cifar10", 19),
            Map.entry("published-cifar10-small", 7),
            Map.entry("published-imagenet", 3),
            Map.entry("published-imagenet-small", 3),
            Map.entry("published-mnist", 9),
            Map.entry("published-mnist-small", 9),
            Map.entry("quickstart", 21),
            Map.entry("resnext-stem", 6),
            Map.entry("resnext-stem-small", 2));
  }

  @Test
  void thePublishedOneHasAllPublishedRows() {
    assertThat(places("published-cifar10"))
        .containsExactlyInAnyOrder(
            "relu res32 cifar10@28",
            "mish res32 cifar10@28",
            "nish(t=1.5) res32 cifar10@28",
            "nish(t=0.67) res32 cifar10@28",
            "relu res110 cifar10@28",
            "mish res110 cifar10@28",
            "nish(t=1.5) res110 cifar10@28",
            "nish(t=0.67) res110 cifar10@28",
            "relu res50 cifar10@32",
            "mish res50 cifar10@32",
            "nish(t=1.5) res50 cifar10@32",
            "nish(t=0.67) res50 cifar10@32",
            "relu resx101 cifar10@36",
            "mish resx101 cifar10@36",
            "nish(t=1) resx101 cifar10@36",
            "relu res164 cifar10@28",
            "mish res164 cifar10@28",
            "nish(t=1.5) res164 cifar10@28",
            "nish(t=0.67) res164 cifar10@28");
  }

  @Test
  void thePishOneComparesOrder3WithOrder4() {
    assertThat(places("pish-small"))
        .containsExactly(
            "relu lenet mnist",
            "nish(t=1.5) lenet mnist",
            "nish(t=0.67) lenet mnist",
            "pish(t=1.5) lenet mnist",
            "pish(t=0.67) lenet mnist");
  }

  @Test
  void theStemOneComparesBothStems() {
    assertThat(places("resnext-stem"))
        .contains("relu resx101 cifar10@36", "relu resx101(stem=small) cifar10@36");
  }

  @Test
  void theStemOneSharesThePublishedOnesTrials() {
    List<Trial> published = trials("published-cifar10");

    assertThat(trials("resnext-stem")).filteredOn(published::contains).hasSize(3);
  }

  @Test
  void theRecipesOfMxnetsExamplesAreWrittenAsTheyAre() {
    Recipe mnist = trials("published-mnist").get(0).recipe();
    Recipe imagenet = trials("published-imagenet").get(0).recipe();

    assertThat(List.of(mnist.epochs(), mnist.batchSize())).containsExactly(20, 64);
    assertThat(mnist.settings())
        .containsEntry("schedule", "steps(10; 0.1)")
        .containsEntry("optimizer", "sgd");
    assertThat(List.of(imagenet.epochs(), imagenet.batchSize())).containsExactly(80, 128);
    assertThat(imagenet.learningRate()).isEqualTo(0.1);
    assertThat(imagenet.settings())
        .containsEntry("schedule", "steps(30 60; 0.1)")
        .containsEntry(
            "augmentation",
            "resize=480,random_crop=1,mirror=1,min_random_scale=0.533,"
                + "max_random_aspect_ratio=0.25,max_random_rotate_angle=10,"
                + "max_random_shear_ratio=0.1,max_random_hue=36,max_random_saturation=50,"
                + "max_random_lightness=50");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "pish",
        "published-cifar10",
        "published-imagenet",
        "published-mnist",
        "resnext-stem"
      })
  void theSmallSiblingSeesFewExamples(String name) {
    List<Trial> large = reader.read(FOLDER.resolve(name + ".yaml")).trials();
    List<Trial> small = reader.read(FOLDER.resolve(name + "-small.yaml")).trials();

    assertThat(examples(large)).containsOnly(0); // all
    assertThat(examples(small)).allSatisfy(few -> assertThat(few).isBetween(1, 5000));
    assertThat(small).allMatch(trial -> trial.recipe().epochs() <= 5);
  }

  private static List<Integer> examples(List<Trial> trials) {
    return trials.stream().map(trial -> trial.recipe().preparation().trainingExamples()).toList();
  }

  private List<Trial> trials(String name) {
    return reader.read(FOLDER.resolve(name + ".yaml")).trials();
  }

  private List<String> places(String name) {
    return trials(name).stream()
        .map(trial -> trial.activation() + " " + trial.network() + " " + trial.dataset())
        .distinct()
        .toList();
  }

  private static List<Path> files() throws IOException {
    try (Stream<Path> files = Files.list(FOLDER)) {
      return files.filter(file -> file.toString().endsWith(".yaml")).sorted().toList();
    }
  }
}
