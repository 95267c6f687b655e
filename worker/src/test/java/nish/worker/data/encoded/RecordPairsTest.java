package nish.worker.data.encoded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import nish.worker.data.DataException;
import nish.worker.data.Dataset;
import nish.worker.data.DatasetCatalog;
import nish.worker.data.Image;
import nish.worker.trial.BadImages;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** MXNet's record files, as a user puts them into the data directory. */
class RecordPairsTest {

  @TempDir private Path root;
  private Path folder;
  private Path records;

  @BeforeEach
  void threeToTrainOnAndTwoToTestOn() throws IOException {
    folder = root.resolve("records");
    records = folder.resolve("train.rec");
    new RecordWriter()
        .add(1, picture(1))
        .add(0, picture(2))
        .addWithLabelBehind(1, picture(3))
        .write(folder, "train");
    new RecordWriter().add(0, picture(4)).add(1, picture(5)).write(folder, "val");
  }

  @Test
  void labelsAndImagesAreReadInTheOrderOfTheIndex() {
    Dataset dataset = open();

    assertThat(dataset.classNames()).containsExactly("0", "1");
    assertThat(dataset.training().size()).isEqualTo(3);
    assertThat(dataset.training().label(1)).isZero();
    assertThat(dataset.training().label(2)).as("behind the header").isOne();
    assertSame(dataset.training().image(0), picture(1));
    assertSame(dataset.training().image(2), picture(3));
    assertSame(dataset.test().image(1), picture(5));
    assertThat(dataset.commonShape()).hasToString("Optional[3x12x9]");
  }

  @Test
  void theIndexMayShuffle() throws IOException {
    List<String> lines = Files.readAllLines(folder.resolve("train.idx"));
    Files.writeString(
        folder.resolve("train.idx"), lines.get(2) + "\n" + lines.get(0) + "\n" + lines.get(1));

    assertSame(open().training().image(0), picture(3));
  }

  /** A PNG in which the magic number stands, as a chunk that readers pass over. */
  @Test
  void aRecordInPartsIsPutTogetherWithTheMagicNumberBetween() throws IOException {
    byte[] magic = {0x0a, 0x23, (byte) 0xd7, (byte) 0xce};
    byte[] png = picture(6);
    byte[] whole = join(png, magic, new byte[] {1, 2, 3, 4}, magic, new byte[] {5, 6});
    new RecordWriter()
        .add(1, picture(1))
        .addInThreeParts(0, png, new byte[] {1, 2, 3, 4}, new byte[] {5, 6})
        .write(folder, "train");

    RecordImages images = RecordImages.open(folder, "train");

    assertThat(images.label(1)).isZero();
    assertThat(images.read(1)).isEqualTo(whole);
    assertSame(open().training().image(1), png);
  }

  @Test
  void aWrongMagicNumberIsTold() throws IOException {
    flip(0);

    assertBroken(
        "train.rec: the record at 0 has the magic number 0xced7230b, but must have 0xced7230a");
  }

  @Test
  void aLengthBeyondTheEndIsTold() throws IOException {
    flip(6);

    assertBroken("train.rec: the record at 0 has");
  }

  @Test
  void aFileThatIsCutShortIsTold() throws IOException {
    byte[] whole = Files.readAllBytes(records);
    Files.write(records, Arrays.copyOf(whole, whole.length - 50));

    assertBroken("bytes, but the file ends after");
  }

  @Test
  void anIndexBeyondTheEndIsTold() throws IOException {
    Files.writeString(
        folder.resolve("train.idx"),
        Files.readString(folder.resolve("train.idx")) + "3\t9999999\n");

    assertBroken("train.rec: the record at 9999999 is beyond the end of the file");
  }

  @ParameterizedTest
  @CsvSource({"0 1", "1 2", "0 2", "0 1 2 2"})
  void anIndexThatNamesNotEachRecordOnceIsTold(String kept) throws IOException {
    Path index = folder.resolve("train.idx");
    List<String> lines = Files.readAllLines(index);
    List<String> some =
        Arrays.stream(kept.split(" ")).map(line -> lines.get(Integer.parseInt(line))).toList();
    Files.write(index, some);

    assertBroken(index + " must name all records of " + records + " once, but up to ");
  }

  @Test
  void anIndexIntoTheMidstOfARecordIsTold() throws IOException {
    Files.writeString(folder.resolve("train.idx"), "0\t4\n");

    assertBroken("train.rec: the record at 4 has the magic number");
  }

  @Test
  void aLineOfTheIndexThatIsNoneIsTold() throws IOException {
    Path index = Files.writeString(folder.resolve("train.idx"), "0\t0\n1\tx\n");

    assertBroken(index + ":2: a line is a key, a tab and an offset, but this is \"1\tx\"");
  }

  @Test
  void anEmptyIndexIsTold() throws IOException {
    Files.writeString(folder.resolve("val.idx"), "");

    assertBroken("val.idx names no record");
  }

  @Test
  void aMissingFileIsTold() throws IOException {
    Files.delete(folder.resolve("val.rec"));

    assertBroken(folder.resolve("val.rec") + " cannot be read");
  }

  @Test
  void aLabelThatIsNoClassIsTold() throws IOException {
    new RecordWriter().add(0.5f, picture(1)).write(folder, "train");

    assertBroken("its label is 0.5, but must be a whole number from 0");
  }

  @Test
  void anImageOfSeveralLabelsIsTold() throws IOException {
    byte[] bytes = Files.readAllBytes(records);
    ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN).putInt(8, 3);
    Files.write(records, bytes);

    assertBroken("an image must have one label, but its header says 3");
  }

  @Test
  void theLabelsToTrainOnAndToTestOnMustBeTheSame() throws IOException {
    new RecordWriter().add(0, picture(4)).write(folder, "val");

    assertBroken("train.rec and val.rec must have the same labels, but only one of them has {1}");
  }

  @Test
  void labelsMustLeaveNoneOut() throws IOException {
    new RecordWriter().add(0, picture(4)).add(2, picture(1)).write(folder, "train");

    assertBroken("no record of train.rec has label 1, but the highest is 2");
  }

  @Test
  void theRecordsToTrainOnUnderTheNameOfThoseToTestOnAreTold() throws IOException {
    Files.copy(records, Files.createDirectories(root.resolve("twice")).resolve("train.rec"));
    for (String copy : new String[] {"train.idx", "val.rec", "val.idx"}) {
      String original = copy.replace("val", "train");
      Files.copy(folder.resolve(original), root.resolve("twice").resolve(copy));
    }

    assertThatThrownBy(() -> new DatasetCatalog(root).open("twice"))
        .hasMessage(
            "%s holds the same images as %s; put there what its name says",
            root.resolve("twice/val.rec"), root.resolve("twice/train.rec"));
  }

  @Test
  void anImageThatDoesNotDecodeIsNamedByItsRecordOrLeftOut() throws IOException {
    byte[] cut = Arrays.copyOf(picture(2), picture(2).length / 2);
    new RecordWriter().add(0, picture(1)).add(0, cut).add(1, picture(3)).write(folder, "train");

    assertThatThrownBy(() -> open().training().image(1))
        .hasMessageStartingWith(records + ": the record at ")
        .hasMessageContaining(" does not decode: ");
    Dataset skipping = new DatasetCatalog(root).open("records", BadImages.SKIP);
    assertThat(skipping.training().size()).isEqualTo(2);
    assertThat(skipping.training().origin(1)).isEqualTo(2);
    assertSame(skipping.training().image(1), picture(3));
  }

  private void assertBroken(String message) {
    assertThatThrownBy(this::open).isInstanceOf(DataException.class).hasMessageContaining(message);
  }

  private static void assertSame(Image image, byte[] encoded) {
    assertThat(image).usingRecursiveComparison().isEqualTo(Decoder.decode(encoded, "the same"));
  }

  private void flip(int at) throws IOException {
    byte[] bytes = Files.readAllBytes(records);
    bytes[at] ^= 1;
    Files.write(records, bytes);
  }

  private static byte[] join(byte[]... parts) {
    ByteBuffer all = ByteBuffer.allocate(Arrays.stream(parts).mapToInt(part -> part.length).sum());
    Arrays.stream(parts).forEach(all::put);
    return all.array();
  }

  private static byte[] picture(long seed) {
    byte[] png = Pictures.png(Pictures.coloured(12, 9, seed));
    return Arrays.copyOf(png, (png.length + 3) / 4 * 4);
  }

  private Dataset open() {
    return new DatasetCatalog(root).open("records");
  }
}
