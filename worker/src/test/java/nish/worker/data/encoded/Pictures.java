package nish.worker.data.encoded;

import java.awt.image.BufferedImage;
import java.awt.image.DataBuffer;
import java.awt.image.Raster;
import java.awt.image.RenderedImage;
import java.awt.image.WritableRaster;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.SplittableRandom;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageOutputStream;

/** Images made by hand, encoded by the JDK. */
final class Pictures {

  private Pictures() {}

  /** Coloured noise, so that no two seeds give the same. */
  static BufferedImage noise(int height, int width, int type, long seed) {
    BufferedImage image = new BufferedImage(width, height, type);
    SplittableRandom random = new SplittableRandom(seed);
    WritableRaster raster = image.getRaster();
    for (int y = 0; y < height; y++) {
      for (int x = 0; x < width; x++) {
        for (int band = 0; band < raster.getNumBands(); band++) {
          raster.setSample(x, y, band, random.nextInt(256));
        }
      }
    }
    return image;
  }

  static BufferedImage coloured(int height, int width, long seed) {
    return noise(height, width, BufferedImage.TYPE_3BYTE_BGR, seed);
  }

  static BufferedImage grey(int height, int width, long seed) {
    return noise(height, width, BufferedImage.TYPE_BYTE_GRAY, seed);
  }

  static byte[] jpeg(RenderedImage image) {
    return encoded(image, "jpg");
  }

  static byte[] png(RenderedImage image) {
    return encoded(image, "png");
  }

  private static byte[] encoded(RenderedImage image, String format) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try {
      if (!ImageIO.write(image, format, out)) {
        throw new AssertionError("the JDK writes no such " + format);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }

  /**
   * A JPEG of cyan, magenta, yellow and black, each of the same amount everywhere, as Adobe's
   * programs write them: 255 is no ink.
   */
  static byte[] fourInks(int height, int width, int amount) throws IOException {
    WritableRaster raster =
        Raster.createInterleavedRaster(DataBuffer.TYPE_BYTE, width, height, 4, null);
    int[] inks = new int[4 * height * width];
    Arrays.fill(inks, amount);
    raster.setPixels(0, 0, width, height, inks);
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
    try (ImageOutputStream stream = ImageIO.createImageOutputStream(out)) {
      writer.setOutput(stream);
      writer.write(new IIOImage(raster, null, null));
    } finally {
      writer.dispose();
    }
    return withAdobeMarker(out.toByteArray());
  }

  /** Without the marker readers would take four channels for three and transparency. */
  private static byte[] withAdobeMarker(byte[] jpeg) {
    byte[] marker = {
      (byte) 0xff, (byte) 0xee, 0, 14, 'A', 'd', 'o', 'b', 'e', 0, 100, 0, 0, 0, 0, 0
    };
    return ByteBuffer.allocate(jpeg.length + marker.length)
        .put(jpeg, 0, 2)
        .put(marker)
        .put(jpeg, 2, jpeg.length - 2)
        .array();
  }

  /** Puts so many coloured JPEGs of that size in a folder: 0.jpg, 1.jpg, … */
  static void write(Path folder, int count, int height, int width) throws IOException {
    Files.createDirectories(folder);
    for (int i = 0; i < count; i++) {
      Files.write(
          folder.resolve(i + ".jpg"),
          jpeg(coloured(height, width, folder.toString().hashCode() + i)));
    }
  }
}
