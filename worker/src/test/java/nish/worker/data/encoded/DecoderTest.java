package nish.worker.data.encoded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.image.BufferedImage;
import java.awt.image.IndexColorModel;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import javax.imageio.ImageIO;
import nish.worker.data.DataException;
import nish.worker.data.Image;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** One encoded image, whole or broken. */
class DecoderTest {

  private static final byte[] JPEG = Pictures.jpeg(Pictures.coloured(40, 60, 1));
  private static final byte[] PNG = Pictures.png(Pictures.coloured(40, 60, 1));

  @Test
  void aColouredJpegGivesThePixelsThatTheJdkGives() throws IOException {
    Image image = decode(JPEG);
    BufferedImage expected = ImageIO.read(new ByteArrayInputStream(JPEG));

    assertThat(image.shape()).hasToString("3x40x60");
    for (int y = 0; y < 40; y++) {
      for (int x = 0; x < 60; x++) {
        int colour = image.at(y, x, 0) << 16 | image.at(y, x, 1) << 8 | image.at(y, x, 2);
        assertThat(colour).isEqualTo(expected.getRGB(x, y) & 0xffffff);
      }
    }
  }

  @Test
  void greyIsGivenAsItIsStoredAndInOneChannel() {
    BufferedImage grey = Pictures.grey(7, 9, 2);

    Image image = decode(Pictures.png(grey));

    assertThat(image.shape()).hasToString("1x7x9");
    assertThat(image.at(6, 8, 0)).isEqualTo(grey.getRaster().getSample(8, 6, 0));
    assertThat(image.at(0, 3, 0)).isEqualTo(grey.getRaster().getSample(3, 0, 0));
    assertThat(decode(Pictures.jpeg(grey)).shape()).hasToString("1x7x9");
  }

  @Test
  void greyBecomesColouredWithThreeEqualChannels() {
    Image image = Pixels.coloured(decode(Pictures.png(Pictures.grey(7, 9, 2))));

    assertThat(image.shape()).hasToString("3x7x9");
    assertThat(image.at(6, 8, 0)).isEqualTo(image.at(6, 8, 2));
    assertThat(image.at(6, 8, 1)).isNotEqualTo(image.at(6, 7, 1));
  }

  @Test
  void sixteenBitsBecomeEight() {
    BufferedImage deep = new BufferedImage(2, 1, BufferedImage.TYPE_USHORT_GRAY);
    deep.getRaster().setSample(0, 0, 0, 65535);
    deep.getRaster().setSample(1, 0, 0, 257 * 100);

    Image image = decode(Pictures.png(deep));

    assertThat(image.at(0, 0, 0)).isEqualTo(255);
    assertThat(image.at(0, 1, 0)).isEqualTo(100);
  }

  @Test
  void aPaletteGivesItsColours() {
    byte[] red = {10, (byte) 200};
    byte[] green = {20, (byte) 210};
    byte[] blue = {30, (byte) 220};
    BufferedImage palette =
        new BufferedImage(
            2, 1, BufferedImage.TYPE_BYTE_INDEXED, new IndexColorModel(8, 2, red, green, blue));
    palette.getRaster().setSample(1, 0, 0, 1);

    Image image = decode(Pictures.png(palette));

    assertThat(Arrays.copyOf(image.pixels(), 6))
        .containsExactly(10, 20, 30, (byte) 200, (byte) 210, (byte) 220);
  }

  @Test
  void transparencyIsDropped() {
    BufferedImage clear = Pictures.noise(3, 3, BufferedImage.TYPE_4BYTE_ABGR, 3);

    Image image = decode(Pictures.png(clear));

    assertThat(image.shape()).hasToString("3x3x3");
    assertThat(image.at(2, 1, 2)).isEqualTo(clear.getRaster().getSample(1, 2, 2));
  }

  @Test
  void fourInksBecomeThreeColours() throws IOException {
    Image ink = decode(Pictures.fourInks(16, 16, 0));
    Image paper = decode(Pictures.fourInks(16, 16, 255));

    for (int channel = 0; channel < 3; channel++) {
      assertThat(paper.at(8, 8, channel)).isGreaterThan(250);
      assertThat(ink.at(8, 8, channel)).isLessThan(40);
    }
    assertThat(header(Pictures.fourInks(16, 16, 0))).isEqualTo(new ImageHeader(16, 16, 3));
  }

  @Test
  void theHeaderAloneTellsSizeAndColours() {
    assertThat(header(JPEG)).isEqualTo(new ImageHeader(40, 60, 3));
    assertThat(header(PNG)).isEqualTo(new ImageHeader(40, 60, 3));
    assertThat(header(Pictures.jpeg(Pictures.grey(7, 9, 1)))).isEqualTo(new ImageHeader(7, 9, 1));
    assertThat(header(Pictures.png(Pictures.grey(7, 9, 1)))).isEqualTo(new ImageHeader(7, 9, 1));
  }

  @ParameterizedTest
  @ValueSource(doubles = {0, 0.001, 0.05, 0.2, 0.5, 0.8, 0.95, 0.99})
  void whatIsCutShortIsRefusedAndNotFilledWithGrey(double share) {
    for (byte[] whole : new byte[][] {JPEG, PNG}) {
      byte[] cut = Arrays.copyOf(whole, (int) (whole.length * share));

      assertThatThrownBy(() -> decode(cut))
          .isInstanceOf(DataException.class)
          .hasMessageStartingWith("a/b.jpg does not decode: ")
          .hasMessageContaining("bad_images: skip");
    }
  }

  @Test
  void aFlippedByteOfAPngIsNoticedWhereverItIsInThePixels() {
    for (int at = 60; at < PNG.length - 16; at += 97) {
      byte[] flipped = PNG.clone();
      flipped[at] ^= 0x10;

      assertThatThrownBy(() -> decode(flipped)).isInstanceOf(DataException.class);
    }
  }

  @Test
  void whatIsNoImageIsSaidToBeNone() {
    assertThatThrownBy(() -> decode("no image at all".getBytes(StandardCharsets.US_ASCII)))
        .hasMessageContaining("it begins as neither JPEG nor PNG does");
  }

  @Test
  void aHeaderThatPromisesMoreThanAnyMemoryHoldsIsRefused() {
    byte[] bomb = PNG.clone();
    ByteBuffer.wrap(bomb).putInt(16, 20_000).putInt(20, 20_000);

    assertThatThrownBy(() -> decode(bomb))
        .isInstanceOf(DataException.class)
        .hasMessageContaining(
            "its header promises 400000000 pixels, but at most 200000000 are read");
  }

  private static Image decode(byte[] encoded) {
    return Decoder.decode(encoded, "a/b.jpg");
  }

  private static ImageHeader header(byte[] encoded) {
    return Decoder.header(encoded, "a/b.jpg");
  }
}
