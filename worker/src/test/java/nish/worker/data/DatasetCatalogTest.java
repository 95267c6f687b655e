package nish.worker.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The datasets by their names. */
class DatasetCatalogTest {

  @TempDir private Path root;

  @Test
  void digitsAreBalancedAndComeWithNish() {
    Dataset digits = new DatasetCatalog(root).open("digits");

    assertThat(digits.shape()).isEqualTo(new ImageShape(1, 28, 28));
    assertThat(perClass(digits.training())).hasSize(10).containsOnly(500);
    assertThat(perClass(digits.validation())).hasSize(10).containsOnly(100);
    assertThat(digits.classes()).isEqualTo(10);
    assertThat(digits.digest())
        .isEqualTo("7b68ae0e3cabcf013cfe886fd60fc003325eb871cf52e286c3b16ec180cf9ff9");
    assertThat(root).isEmptyDirectory();
  }

  @Test
  void aDatasetIsReadOncePerJvm() {
    Dataset first = new DatasetCatalog(root).open("digits");

    assertThat(IntStream.range(0, 8).parallel().mapToObj(i -> new DatasetCatalog(root)))
        .allSatisfy(catalog -> assertThat(catalog.open("digits")).isSameAs(first));
  }

  @Test
  void anUnknownDatasetSuggestsTheNearest() {
    assertThatThrownBy(() -> new DatasetCatalog(root).open("mnits"))
        .isInstanceOf(DataException.class)
        .hasMessageContaining("\"mnits\"; did you mean \"mnist\"?");
  }

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
  void digitsAreTheFirstOfEachClassOfMnist() {
    DatasetCatalog catalog = new DatasetCatalog(dataOfThisMachine());
    Dataset mnist = catalog.open("mnist");

    assertIsExcerpt(catalog.open("digits").training(), mnist.training(), 500);
    assertIsExcerpt(catalog.open("digits").validation(), mnist.validation(), 100);
  }

  @Test
  void whatCouldNotBeReadIsReadOnceItIsMended() throws IOException {
    Path data = dataOfThisMachine();
    Path mnist = Files.createDirectories(root.resolve("mnist"));
    try (Stream<Path> files = Files.list(data.resolve("mnist"))) {
      for (Path file : files.toList()) {
        Files.copy(file, mnist.resolve(file.getFileName()));
      }
    }
    Path labels = mnist.resolve("t10k-labels-idx1-ubyte");
    Files.write(labels, IdxFiles.labels(10));
    DatasetCatalog catalog = new DatasetCatalog(root);

    assertThatThrownBy(() -> catalog.open("mnist")).hasMessageContaining(labels.toString());
    Files.delete(labels);

    assertThat(catalog.open("mnist").training().size()).isEqualTo(60_000);
    assertThat(catalog.open("mnist").validation().size()).isEqualTo(10_000);
  }

  /** The data directory that whoever runs these tests has filled. */
  private static Path dataOfThisMachine() {
    Optional<Path> data = Optional.ofNullable(System.getenv("NISH_TEST_DATA")).map(Path::of);
    assumeThat(data).as("NISH_TEST_DATA names no data directory with MNIST's gzips").isPresent();
    return data.orElseThrow();
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

  private static float[] image(Examples examples, int index) {
    float[] pixels = new float[examples.shape().pixels()];
    examples.copyImage(index, pixels, 0);
    return pixels;
  }

  private static int[] perClass(Examples examples) {
    int[] counts = new int[10];
    IntStream.range(0, examples.size()).forEach(i -> counts[examples.label(i)]++);
    return counts;
  }
}
