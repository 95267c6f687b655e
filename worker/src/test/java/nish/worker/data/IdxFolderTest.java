package nish.worker.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Four IDX files under a name of the user's. */
class IdxFolderTest {

  @TempDir private Path root;
  private Path folder;

  @BeforeEach
  void fourToTrainOnAndTwoToTestOn() throws IOException {
    folder = Files.createDirectories(root.resolve("letters"));
    write("train-images-idx3-ubyte", IdxFiles.images(4, 5, 6));
    write("train-labels-idx1-ubyte", IdxFiles.labels(4));
    write("t10k-images-idx3-ubyte.gz", IdxFiles.gzip(IdxFiles.images(2, 5, 6)));
    write("t10k-labels-idx1-ubyte", IdxFiles.labels(2));
  }

  @Test
  void theyAreADatasetOfTheFoldersName() {
    Dataset letters = open();

    assertThat(letters.name()).isEqualTo("letters");
    assertThat(letters.classNames()).containsExactly("0", "1", "2", "3");
    assertThat(letters.commonShape()).contains(new ImageShape(1, 5, 6));
    assertThat(letters.test().label(1)).isOne();
  }

  @Test
  void labelsOfAnotherSetAreNamed() throws IOException {
    write("train-labels-idx1-ubyte", IdxFiles.labels(5));

    assertThatThrownBy(this::open)
        .hasMessageContaining("train-images-idx3-ubyte holds 4 images, but")
        .hasMessageEndingWith("holds 5 labels; take both from one source");
  }

  @Test
  void theImagesToTrainOnUnderTheNameOfThoseToTestOnAreNamed() throws IOException {
    write("t10k-images-idx3-ubyte.gz", IdxFiles.gzip(IdxFiles.images(4, 5, 6)));

    assertThatThrownBy(this::open)
        .hasMessageContaining("t10k-images-idx3-ubyte.gz holds the same as")
        .hasMessageContaining("train-images-idx3-ubyte");
  }

  @Test
  void imagesOfAnotherSizeAreNamed() throws IOException {
    write("t10k-images-idx3-ubyte.gz", IdxFiles.images(2, 6, 5));

    assertThatThrownBy(this::open)
        .hasMessageContaining("holds images of 1x5x6, but")
        .hasMessageContaining("of 1x6x5; take both from one source");
  }

  @Test
  void aTruncatedFileIsTheUsersToBringBack() throws IOException {
    write("train-images-idx3-ubyte", Arrays.copyOf(IdxFiles.images(4, 5, 6), 100));

    assertThatThrownBy(this::open)
        .hasMessage(
            folder.resolve("train-images-idx3-ubyte")
                + ": its header promises the dimensions [4, 5, 6], but 84 bytes follow it;"
                + " put a whole one there");
  }

  @Test
  void labelsUnderTheNameOfImagesAreNamed() throws IOException {
    write("train-images-idx3-ubyte", IdxFiles.labels(40));

    assertThatThrownBy(this::open)
        .hasMessageContaining(
            "train-images-idx3-ubyte: its magic number is 0x00000801, but must be 0x00000803");
  }

  private void write(String name, byte[] content) throws IOException {
    Files.write(folder.resolve(name), content);
  }

  private Dataset open() {
    return new DatasetCatalog(root).open("letters");
  }
}
