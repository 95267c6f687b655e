package nish.worker.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files in CIFAR's binary layouts under a name of the user's, broken or whole. */
class CifarFolderTest {

  private static final Map<String, byte[]> TEN =
      Map.of(
          "data_batch_1.bin", CifarFiles.ten(1, 3, 9),
          "data_batch_2.bin", CifarFiles.ten(2, 0),
          "data_batch_10.bin", CifarFiles.ten(10, 7),
          "test_batch.bin", CifarFiles.ten(5, 4));

  @TempDir private Path root;

  @Test
  void batchesAreReadInTheOrderOfTheirNumbers() throws IOException {
    CifarFiles.write(root.resolve("mine"), TEN);

    Dataset dataset = open("mine");

    assertThat(dataset.training().size()).isEqualTo(4);
    assertThat(dataset.training().label(1)).isEqualTo(9);
    assertThat(dataset.training().label(3)).isEqualTo(7);
    assertThat(dataset.test().label(0)).isEqualTo(4);
    assertThat(dataset.classNames()).hasSize(10).endsWith("ship", "truck");
    assertThat(dataset.commonShape()).contains(new ImageShape(3, 32, 32));
  }

  @Test
  void thePixelsOfAllColoursAreWhereTheyBelong() throws IOException {
    CifarFiles.write(root.resolve("mine"), TEN);

    Image image = open("mine").training().image(2);

    for (int channel = 0; channel < 3; channel++) {
      assertThat(image.at(0, 0, channel)).isEqualTo(CifarFiles.value(channel, 0, 0, 2));
      assertThat(image.at(31, 4, channel)).isEqualTo(CifarFiles.value(channel, 31, 4, 2));
    }
  }

  @Test
  void ofHundredClassesTheFineLabelCounts() throws IOException {
    CifarFiles.write(
        root.resolve("hundred"),
        Map.of("train.bin", CifarFiles.hundred(1, 99, 0), "test.bin", CifarFiles.hundred(2, 50)));

    Dataset dataset = open("hundred");

    assertThat(dataset.training().label(0)).isEqualTo(99);
    assertThat(dataset.classNames()).hasSize(100).startsWith("apple").endsWith("worm");
    assertThat(dataset.test().image(0).at(3, 7, 2)).isEqualTo(CifarFiles.value(2, 3, 7, 2));
  }

  @Test
  void theClassesMayHaveOtherNames() throws IOException {
    CifarFiles.write(root.resolve("mine"), TEN);
    Path names = root.resolve("mine/batches.meta.txt");
    Files.writeString(names, "a\nb\nc\nd\ne\nf\ng\nh\ni\nj\n\n");
    assertThat(open("mine").classNames()).startsWith("a", "b").hasSize(10);

    CifarFiles.write(root.resolve("other"), TEN);
    Path few = Files.writeString(root.resolve("other/batches.meta.txt"), "a\nb\n");
    assertThatThrownBy(() -> open("other"))
        .hasMessage(few + " names 2 classes, but CIFAR-10 has 10; mend it or remove it");
  }

  @Test
  void classNamesInAnotherEncodingAreNamed() throws IOException {
    CifarFiles.write(root.resolve("mine"), TEN);
    Path names = root.resolve("mine/batches.meta.txt");
    Files.write(names, "é\n".repeat(10).getBytes(StandardCharsets.ISO_8859_1));

    assertThatThrownBy(() -> open("mine"))
        .hasMessageStartingWith(names + " cannot be read as UTF-8: ")
        .hasMessageEndingWith("; mend it or remove it");
  }

  @Test
  void aTruncatedFileIsNamed() throws IOException {
    CifarFiles.write(root.resolve("mine"), TEN);
    Path batch = root.resolve("mine/data_batch_1.bin");
    Files.write(batch, Arrays.copyOf(CifarFiles.ten(1, 3, 9), 5000));

    assertThatThrownBy(() -> open("mine"))
        .isInstanceOf(DataException.class)
        .hasMessageContaining(batch + ": a CIFAR-10 record has 3073 bytes, but the file has 5000");
  }

  @Test
  void aLabelThatIsNoClassIsNamed() throws IOException {
    CifarFiles.write(root.resolve("mine"), TEN);
    Path batch = root.resolve("mine/test_batch.bin");
    Files.write(batch, CifarFiles.ten(5, 4, 10));

    assertThatThrownBy(() -> open("mine"))
        .hasMessageContaining(batch + ": label 1 is 10, but must be below 10");
  }

  @Test
  void anMnistFileInItsPlaceIsNamed() throws IOException {
    CifarFiles.write(root.resolve("mine"), TEN);
    Path batch = root.resolve("mine/data_batch_2.bin");
    Files.write(batch, IdxFiles.images(10, 28, 28));

    assertThatThrownBy(() -> open("mine"))
        .hasMessageContaining(batch + ": a CIFAR-10 record has 3073 bytes");
  }

  @Test
  void examplesToTrainOnUnderTheNameOfThoseToTestOnAreNamed() throws IOException {
    CifarFiles.write(root.resolve("mine"), TEN);
    Path test = root.resolve("mine/test_batch.bin");
    Files.write(test, TEN.get("data_batch_2.bin"));

    assertThatThrownBy(() -> open("mine"))
        .hasMessageContaining(test + " holds the same as " + root.resolve("mine/data_batch_2.bin"));
  }

  @Test
  void aMissingFileIsNamed() throws IOException {
    CifarFiles.write(root.resolve("mine"), TEN);
    Path test = root.resolve("mine/test_batch.bin");
    Files.delete(test);

    assertThatThrownBy(() -> open("mine")).hasMessageContaining(test + " cannot be read");
  }

  private Dataset open(String name) {
    return new DatasetCatalog(root).open(name);
  }
}
