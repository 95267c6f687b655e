package nish.worker.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** MNIST as it lies in a data directory, broken or whole. */
class MnistTest {

  @TempDir private Path root;

  @Test
  void aCorruptedFileOfMnistIsNamed() throws IOException {
    Path images = Files.createDirectories(root.resolve("mnist")).resolve("train-images-idx3-ubyte");
    Files.write(images, IdxFiles.images(3, 28, 28));
    Files.write(root.resolve("mnist/train-labels-idx1-ubyte"), IdxFiles.labels(3));

    assertThatThrownBy(() -> new DatasetCatalog(root).open("mnist"))
        .isInstanceOf(DataException.class)
        .hasMessageContaining(images + ": its content has SHA-256")
        .hasMessageContaining("remove it, and it is downloaded again");
  }

  @Test
  void aTruncatedFileOfMnistIsNamed() throws IOException {
    Path images = Files.createDirectories(root.resolve("mnist")).resolve("train-images-idx3-ubyte");
    Files.write(images, Arrays.copyOf(IdxFiles.images(3, 28, 28), 1000));
    Files.write(root.resolve("mnist/train-labels-idx1-ubyte"), IdxFiles.labels(3));

    assertThatThrownBy(() -> new DatasetCatalog(root).open("mnist"))
        .isInstanceOf(DataException.class)
        .hasMessageContaining(images + ": its header promises the dimensions [3, 28, 28]");
  }

  @Test
  void whatCouldNotBeReadIsReadOnceItIsMended() throws IOException {
    Path data = TestData.with("mnist").resolve("mnist");
    Path mnist = Files.createDirectories(root.resolve("mnist"));
    for (Path file : files(data)) {
      Files.copy(file, mnist.resolve(file.getFileName()));
    }
    Path labels = files(mnist).stream().filter(MnistTest::areTestLabels).findFirst().orElseThrow();
    Files.delete(labels);
    Files.write(labels, IdxFiles.labels(10));
    DatasetCatalog catalog = new DatasetCatalog(root);

    assertThatThrownBy(() -> catalog.open("mnist")).hasMessageContaining(labels.toString());
    Files.copy(data.resolve(labels.getFileName()), labels, StandardCopyOption.REPLACE_EXISTING);

    assertThat(catalog.open("mnist").training().size()).isEqualTo(60_000);
    assertThat(catalog.open("mnist").test().size()).isEqualTo(10_000);
  }

  @Test
  void digitsAreTheFirstOfEachClassOfMnist() {
    DatasetCatalog catalog = new DatasetCatalog(TestData.with("mnist"));
    Dataset mnist = catalog.open("mnist");

    assertIsExcerpt(catalog.open("digits").training(), mnist.training(), 500);
    assertIsExcerpt(catalog.open("digits").test(), mnist.test(), 100);
  }

  private static void assertIsExcerpt(Examples excerpt, Examples whole, int perClass) {
    int[] taken = new int[10];
    int next = 0;
    for (int i = 0; i < whole.size(); i++) {
      if (taken[whole.label(i)]++ < perClass) {
        assertThat(excerpt.label(next)).isEqualTo(whole.label(i));
        assertThat(image(excerpt, next)).isEqualTo(image(whole, i));
        next++;
      }
    }
    assertThat(next).isEqualTo(excerpt.size());
  }

  private static byte[] image(Examples examples, int index) {
    Image image = examples.image(index);
    return Arrays.copyOfRange(
        image.pixels(), image.offset(), image.offset() + image.shape().pixels());
  }

  private static List<Path> files(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.toList();
    }
  }

  private static boolean areTestLabels(Path file) {
    return file.getFileName().toString().startsWith("t10k-labels");
  }
}
