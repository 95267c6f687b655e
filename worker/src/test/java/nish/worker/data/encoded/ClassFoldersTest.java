package nish.worker.data.encoded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import nish.worker.data.DataException;
import nish.worker.data.Dataset;
import nish.worker.data.DatasetCatalog;
import nish.worker.data.ImageShape;
import nish.worker.trial.BadImages;
import nish.worker.trial.DatasetChoice;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A folder of images by class, as a user puts it into the data directory. */
class ClassFoldersTest {

  @TempDir private Path root;
  private Path pets;

  @BeforeEach
  void twoClassesOfThreeAndOne() throws IOException {
    pets = root.resolve("pets");
    Pictures.write(pets.resolve("train/cat"), 3, 8, 10);
    Pictures.write(pets.resolve("train/dog"), 3, 8, 10);
    Pictures.write(pets.resolve("val/cat"), 1, 8, 10);
    Pictures.write(pets.resolve("val/dog"), 1, 8, 10);
  }

  @Test
  void theFoldersAreTheClassesInTheOrderOfTheirNames() {
    Dataset dataset = open();

    assertThat(dataset.classNames()).containsExactly("cat", "dog");
    assertThat(dataset.training().size()).isEqualTo(6);
    assertThat(dataset.test().size()).isEqualTo(2);
    assertThat(dataset.training().label(2)).isZero();
    assertThat(dataset.training().label(3)).isOne();
    assertThat(dataset.commonShape()).contains(new ImageShape(3, 8, 10));
    assertThat(dataset.training().image(5))
        .usingRecursiveComparison()
        .isEqualTo(
            Decoder.decode(
                Pictures.jpeg(
                    Pictures.coloured(8, 10, pets.resolve("train/dog").toString().hashCode() + 2)),
                "the same"));
  }

  @Test
  void imagesOfDifferentSizesNeedASize() throws IOException {
    Pictures.write(pets.resolve("val/dog"), 1, 9, 10);

    Dataset dataset = open();

    assertThatThrownBy(() -> dataset.shape(DatasetChoice.parse("pets")))
        .isInstanceOf(DataException.class)
        .hasMessage("pets's images differ in size; write pets@224");
    assertThat(dataset.shape(DatasetChoice.parse("pets@16"))).hasToString("3x16x16");
  }

  @Test
  void whereAllAreGreyThereIsOneChannelElseGreyOnesHaveThree() throws IOException {
    byte[] grey = Pictures.png(Pictures.grey(8, 10, 1));
    Files.write(pets.resolve("train/cat/0.jpg"), grey);
    assertThat(open().training().image(0).shape()).hasToString("3x8x10");

    Path greys = root.resolve("greys");
    for (String place : new String[] {"train/a", "train/b", "test/a", "test/b"}) {
      String name = place.substring(0, place.indexOf('/')) + ".png";
      Files.write(Files.createDirectories(greys.resolve(place)).resolve(name), grey);
    }
    Dataset dataset = new DatasetCatalog(root).open("greys");
    assertThat(dataset.channels()).isOne();
    assertThat(dataset.test().image(1).shape()).hasToString("1x8x10");
  }

  @Test
  void aClassWithNoImageIsNamed() throws IOException {
    Path empty = Files.createDirectories(pets.resolve("train/bird"));

    assertThatThrownBy(this::open)
        .isInstanceOf(DataException.class)
        .hasMessage(empty + " holds no image; put some there, or remove the folder");
  }

  @Test
  void aFileThatIsNoImageByItsNameIsNamed() throws IOException {
    Path text = Files.writeString(pets.resolve("train/cat/labels.csv"), "cat,1");

    assertThatThrownBy(this::open)
        .hasMessageContaining(text + " is no image by its name; remove it");
  }

  @Test
  void aHiddenFileIsPassedOver() throws IOException {
    Files.writeString(pets.resolve("train/cat/.DS_Store"), "x");
    Files.writeString(pets.resolve("train/.DS_Store"), "x");

    assertThat(open().training().size()).isEqualTo(6);
  }

  @Test
  void aFileBesideTheClassesIsNamed() throws IOException {
    Path stray = Files.writeString(pets.resolve("val/0.jpg"), "x");

    assertThatThrownBy(this::open).hasMessageContaining(stray + " is no folder of a class");
  }

  @Test
  void theClassesToTrainOnAndToTestOnMustBeTheSame() throws IOException {
    Pictures.write(pets.resolve("val/bird"), 1, 8, 10);
    Pictures.write(pets.resolve("train/cow"), 1, 8, 10);

    assertThatThrownBy(this::open)
        .hasMessageContaining("must have the same classes")
        .hasMessageEndingWith("only the first has cow and only the second bird");
  }

  @Test
  void theImagesToTrainOnUnderTheNameOfThoseToTestOnAreNamed() throws IOException {
    Path twice = root.resolve("twice");
    for (String part : new String[] {"train", "val"}) {
      for (String place : new String[] {"cat", "dog"}) {
        Path folder = Files.createDirectories(twice.resolve(part).resolve(place));
        Files.copy(pets.resolve("train").resolve(place).resolve("0.jpg"), folder.resolve("0.jpg"));
      }
    }

    assertThatThrownBy(() -> new DatasetCatalog(root).open("twice"))
        .hasMessage(
            "%s holds the same images as %s; put there what its name says",
            twice.resolve("val"), twice.resolve("train"));
  }

  @Test
  void aFileThatCannotBeReadIsNotSkippedAsABadImage() throws IOException {
    Path unreadable = Files.createDirectories(pets.resolve("train/cat/9.jpg"));

    assertThatThrownBy(() -> new DatasetCatalog(root).open("pets", BadImages.SKIP))
        .hasMessageContaining(unreadable + " cannot be read");
  }

  @Test
  void aFolderWithNothingToTestOnIsNamed() throws IOException {
    Path alone = root.resolve("alone");
    Pictures.write(alone.resolve("train/cat"), 1, 8, 10);

    assertThatThrownBy(() -> new DatasetCatalog(root).open("alone"))
        .hasMessageContaining(alone + " holds neither val nor test");
  }

  @Test
  void anImageThatDoesNotDecodeFailsWithItsNameWhenItIsAskedFor() throws IOException {
    Path cut = cutShort("train/dog/1.jpg");

    Dataset dataset = open();

    assertThat(dataset.training().image(3).width()).isEqualTo(10);
    assertThatThrownBy(() -> dataset.training().image(4))
        .isInstanceOf(DataException.class)
        .hasMessageStartingWith(cut + " does not decode: ");
  }

  @Test
  void badImagesAreLeftOutIfTheTrialSaysSo() throws IOException {
    cutShort("train/cat/1.jpg");
    cutShort("train/dog/0.jpg");

    Dataset dataset = new DatasetCatalog(root).open("pets", BadImages.SKIP);

    assertThat(dataset.training().size()).isEqualTo(4);
    assertThat(dataset.leftOut()).isEqualTo(2);
    assertThat(dataset.training().label(1)).isZero();
    assertThat(dataset.training().label(2)).isOne();
    assertThat(dataset.training().origin(2)).as("its place among all").isEqualTo(4);
    assertThat(dataset.training().subset(new int[] {3}).origin(0)).isEqualTo(5);
    assertThat(dataset.training().image(2).shape()).hasToString("3x8x10");
    assertThat(dataset.test().size()).isEqualTo(2);
    assertThat(dataset.digest()).as("of fewer examples").isNotEqualTo(open().digest());
  }

  @Test
  void aClassOfBadImagesAloneIsNamed() throws IOException {
    Path only = cutShort("val/dog/0.jpg");

    assertThatThrownBy(() -> new DatasetCatalog(root).open("pets", BadImages.SKIP))
        .hasMessageContaining("pets: no image of class dog decodes")
        .hasMessageContaining(only.toString());
  }

  @Test
  void anotherNameOrSizeOfAFileIsAnotherDigest() throws IOException {
    String before = open().digest();
    Files.move(pets.resolve("train/cat/0.jpg"), pets.resolve("train/cat/x.jpg"));

    assertThat(ClassFolders.read("pets", pets, BadImages.FAIL).digest()).isNotEqualTo(before);
  }

  private Path cutShort(String name) throws IOException {
    Path file = pets.resolve(name);
    byte[] whole = Files.readAllBytes(file);
    return Files.write(file, Arrays.copyOf(whole, whole.length / 2 + 100));
  }

  private Dataset open() {
    return new DatasetCatalog(root).open("pets");
  }
}
