package nish.worker.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import nish.worker.trial.BadImages;
import nish.worker.trial.DatasetChoice;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The datasets by their names. */
class DatasetCatalogTest {

  @TempDir private Path root;

  @Test
  void digitsAreBalancedAndComeWithNish() {
    Dataset digits = new DatasetCatalog(root).open("digits");

    assertThat(digits.commonShape()).contains(new ImageShape(1, 28, 28));
    assertThat(perClass(digits.training())).hasSize(10).containsOnly(500);
    assertThat(perClass(digits.test())).hasSize(10).containsOnly(100);
    assertThat(digits.classes()).isEqualTo(10);
    assertThat(digits.digest())
        .isEqualTo("7b68ae0e3cabcf013cfe886fd60fc003325eb871cf52e286c3b16ec180cf9ff9");
    assertThat(root).isEmptyDirectory();
  }

  @Test
  void aDatasetIsReadOncePerJvmHoweverManyAskAtOnce() throws Exception {
    ExecutorService trials = Executors.newFixedThreadPool(8);
    Callable<Dataset> asking = () -> new DatasetCatalog(root).open("digits");

    List<Future<Dataset>> answers = trials.invokeAll(Collections.nCopies(8, asking));
    trials.shutdown();

    for (Future<Dataset> answer : answers) {
      assertThat(answer.get()).isSameAs(new DatasetCatalog(root).open("digits"));
    }
  }

  @Test
  void pixelsThatAreNotEncodedAreThereOnceWhateverIsDoneAboutBadOnes() {
    DatasetCatalog catalog = new DatasetCatalog(root);

    assertThat(catalog.open("digits", BadImages.SKIP)).isSameAs(catalog.open("digits"));
  }

  @Test
  void whatANetworkSeesIsKnownBeforeItIsRead() {
    assertThat(DatasetCatalog.shape(DatasetChoice.parse("mnist")))
        .contains(new ImageShape(1, 28, 28));
    assertThat(DatasetCatalog.shape(DatasetChoice.parse("cifar10@36")))
        .contains(new ImageShape(3, 36, 36));
    assertThat(DatasetCatalog.shape(DatasetChoice.parse("imagenet@224")))
        .contains(new ImageShape(3, 224, 224));
    assertThat(DatasetCatalog.shape(DatasetChoice.parse("imagenet"))).isEmpty();
    assertThat(DatasetCatalog.shape(DatasetChoice.parse("mine@28"))).isEmpty();
  }

  @Test
  void everyDatasetSaysItsSizeAndLicence() {
    assertThat(DatasetCatalog.names())
        .containsExactly("digits", "mnist", "fashion-mnist", "cifar10", "cifar100", "imagenet")
        .allSatisfy(
            name ->
                assertThat(DatasetCatalog.description(name))
                    .containsPattern("1x28x28|3x32x32|of many sizes")
                    .containsPattern("CC BY-SA|MIT|no licence told|for research"));
  }

  @Test
  void aFolderInAKnownLayoutIsADatasetOfItsNameAndOthersAreNot() throws IOException {
    Files.createDirectories(root.resolve("pets/train/cat"));
    Files.createDirectories(root.resolve("networks/train"));
    Files.createDirectories(root.resolve("notes"));
    Files.createFile(Files.createDirectories(root.resolve("mnist")).resolve("t10k"));
    Files.createFile(Files.createDirectories(root.resolve("cifar10")).resolve(".download.lock"));

    assertThat(DatasetCatalog.names(root))
        .containsExactly(
            "digits", "mnist", "fashion-mnist", "cifar10", "cifar100", "imagenet", "pets");
    assertThat(new DatasetCatalog(root).entries())
        .extracting(DatasetEntry::name, DatasetEntry::place)
        .contains(
            tuple("digits", "comes with Nish"),
            tuple("mnist", root.resolve("mnist").toString()),
            tuple("cifar10", "downloaded when asked for"),
            tuple("pets", root.resolve("pets").toString()));
  }

  @Test
  void aFolderThatHoldsNothingKnownIsToldWhatItMayHold() throws IOException {
    Path notes = Files.createDirectories(root.resolve("notes"));

    assertThatThrownBy(() -> new DatasetCatalog(root).open("notes"))
        .isInstanceOf(DataException.class)
        .hasMessageStartingWith(notes + " holds no dataset; put there one of: ")
        .hasMessageContaining("train/CLASS")
        .hasMessageContaining("train.rec");
  }

  @Test
  void aFolderThatHoldsTwoDatasetsIsTold() throws IOException {
    Files.createDirectories(root.resolve("both/train/cat"));
    Files.write(root.resolve("both/train.rec"), new byte[8]);

    assertThatThrownBy(() -> new DatasetCatalog(root).open("both"))
        .hasMessageContaining("holds several datasets")
        .hasMessageEndingWith("give each a folder of its own");
  }

  @Test
  void aPathIsNoName() {
    assertThatThrownBy(() -> new DatasetCatalog(root.resolve("a")).open("../a"))
        .hasMessageContaining("unknown dataset \"../a\"");
  }

  @Test
  void imagenetSaysWhereToPutItAndThatItCannotBeDownloaded() {
    assertThatThrownBy(() -> new DatasetCatalog(root).open("imagenet"))
        .isInstanceOf(DataException.class)
        .hasMessageStartingWith("imagenet does not lie at " + root.resolve("imagenet"))
        .hasMessageContaining("cannot be downloaded without registering")
        .hasMessageContaining("train/CLASS and in val/CLASS")
        .hasMessageContaining("train.rec, train.idx, val.rec and val.idx");
  }

  @Test
  void aDatasetOfOneSizeHasAShapeWithoutNamingOne() {
    Dataset digits = new DatasetCatalog(root).open("digits");

    assertThat(digits.shape(DatasetChoice.parse("digits"))).hasToString("1x28x28");
    assertThat(digits.shape(DatasetChoice.parse("digits@14"))).hasToString("1x14x14");
  }

  @Test
  void anUnknownDatasetSuggestsTheNearest() {
    assertThatThrownBy(() -> new DatasetCatalog(root).open("mnits"))
        .isInstanceOf(DataException.class)
        .hasMessageContaining("\"mnits\"; did you mean \"mnist\"?");
  }

  private static int[] perClass(Examples examples) {
    int[] counts = new int[10];
    IntStream.range(0, examples.size()).forEach(i -> counts[examples.label(i)]++);
    return counts;
  }
}
