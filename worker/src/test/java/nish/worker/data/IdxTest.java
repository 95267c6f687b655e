package nish.worker.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import org.assertj.core.api.AbstractThrowableAssert;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

/** MNIST's file format: what is read of it, and how a broken file is told. */
class IdxTest {

  @Test
  void imagesAreReadWithTheirDimensions() {
    Idx images = Idx.parse(IdxFiles.file("i", IdxFiles.images(2, 3, 4)), 3);

    assertThat(images.dimensions()).containsExactly(2, 3, 4);
    assertThat(images.bytes()).hasSize(24).startsWith(0, 1, 2);
  }

  @Test
  void aPackedFileIsUnpackedAndAPlainOneLeftAsItIs() {
    byte[] content = IdxFiles.labels(5);

    assertThat(IdxFiles.file("l", IdxFiles.gzip(content)).content()).isEqualTo(content);
    assertThat(IdxFiles.file("l", content).content()).isEqualTo(content);
  }

  @Test
  void aTruncatedFileIsNamedWithWhatIsMissing() {
    byte[] truncated = Arrays.copyOf(IdxFiles.images(2, 3, 4), 16 + 23);

    assertBroken(() -> Idx.parse(IdxFiles.file("t.idx", truncated), 3))
        .hasMessageContaining("t.idx: its header promises the dimensions [2, 3, 4]")
        .hasMessageContaining("23 bytes follow");
  }

  @Test
  void aFileThatIsTooLongIsBroken() {
    byte[] tooLong = Arrays.copyOf(IdxFiles.labels(5), 8 + 6);

    assertBroken(() -> Idx.parse(IdxFiles.file("l.idx", tooLong), 1))
        .hasMessageContaining("6 bytes follow");
  }

  @Test
  void aHeaderAloneIsTooShort() {
    assertBroken(() -> Idx.parse(IdxFiles.file("s.idx", new byte[7]), 3))
        .hasMessageContaining("s.idx: an IDX header has 16 bytes, the file 7");
    assertBroken(() -> Idx.parse(IdxFiles.file("e.idx", new byte[0]), 1))
        .hasMessageContaining("the file 0");
  }

  @Test
  void anotherMagicNumberIsTold() {
    byte[] labels = IdxFiles.labels(100);

    assertBroken(() -> Idx.parse(IdxFiles.file("m.idx", labels), 3))
        .hasMessageContaining("its magic number is 0x00000801, but must be 0x00000803");
  }

  @Test
  void dimensionsThatNoFileCanHaveAreBroken() {
    byte[] huge = IdxFiles.content(0x803, 9, Integer.MAX_VALUE, Integer.MAX_VALUE, 7);
    byte[] negative = IdxFiles.content(0x803, 9, -1, 3, 3);

    assertBroken(() -> Idx.parse(IdxFiles.file("h.idx", huge), 3)).hasMessageContaining("h.idx");
    assertBroken(() -> Idx.parse(IdxFiles.file("n.idx", negative), 3))
        .hasMessageContaining("[-1, 3, 3]");
  }

  @Test
  void aFileOfNothingIsBroken() {
    byte[] negative = IdxFiles.content(0x803, 0, -1, 28, 28);

    assertBroken(() -> Idx.parse(IdxFiles.file("e.idx", IdxFiles.labels(0)), 1))
        .hasMessageContaining("e.idx: its header promises the dimensions [0], but each must be");
    assertBroken(() -> Idx.parse(IdxFiles.file("n.idx", negative), 3))
        .hasMessageContaining("[-1, 28, 28]");
  }

  @Test
  void aTruncatedGzipIsTold() {
    byte[] packed = IdxFiles.gzip(IdxFiles.images(20, 8, 8));
    byte[] truncated = Arrays.copyOf(packed, packed.length / 2);

    assertBroken(() -> IdxFiles.file("t.gz", truncated).content())
        .hasMessageContaining("t.gz: its gzip stream ends too early");
  }

  @Test
  void aCorruptedGzipIsTold() {
    byte[] packed = IdxFiles.gzip(IdxFiles.images(20, 8, 8));
    packed[packed.length - 6] ^= 0x55;

    assertBroken(() -> IdxFiles.file("c.gz", packed).content())
        .hasMessageContaining("c.gz: its gzip stream is corrupted");
  }

  private static AbstractThrowableAssert<?, ?> assertBroken(ThrowingCallable reading) {
    return assertThatThrownBy(reading)
        .isInstanceOf(DataException.class)
        .hasMessageEndingWith("; bring it back");
  }
}
