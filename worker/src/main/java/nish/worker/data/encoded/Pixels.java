package nish.worker.data.encoded;

import java.awt.color.ColorSpace;
import java.awt.image.BufferedImage;
import java.awt.image.ColorModel;
import java.awt.image.IndexColorModel;
import java.awt.image.Raster;
import nish.worker.data.Image;

/** Decoded pixels as bytes, grey or red, green and blue; transparency is dropped. */
final class Pixels {

  private static final int BYTE = 8;
  private static final int COLOURS = 3;

  private Pixels() {}

  static Image of(BufferedImage image) {
    ColorModel colours = image.getColorModel();
    boolean grey = ImageHeader.isGrey(colours);
    boolean plain = colours.getColorSpace().getType() == ColorSpace.TYPE_RGB;
    if (grey || (plain && !(colours instanceof IndexColorModel))) {
      return samples(image.getRaster(), colours, grey ? 1 : COLOURS);
    }
    return converted(image);
  }

  /** As they are stored: Java would take grey as linear light, and change it. */
  private static Image samples(Raster raster, ColorModel colours, int channels) {
    int height = raster.getHeight();
    int width = raster.getWidth();
    byte[] pixels = new byte[height * width * channels];
    int[] row = new int[width];
    for (int channel = 0; channel < channels; channel++) {
      int bits = colours.getComponentSize(channel);
      for (int y = 0; y < height; y++) {
        raster.getSamples(raster.getMinX(), raster.getMinY() + y, width, 1, channel, row);
        for (int x = 0; x < width; x++) {
          pixels[(y * width + x) * channels + channel] = toByte(row[x], bits);
        }
      }
    }
    return new Image(height, width, channels, pixels, 0);
  }

  private static byte toByte(int sample, int bits) {
    return (byte) (bits == BYTE ? sample : sample * 255L / ((1L << bits) - 1));
  }

  private static Image converted(BufferedImage image) {
    int height = image.getHeight();
    int width = image.getWidth();
    byte[] pixels = new byte[height * width * COLOURS];
    int[] row = new int[width];
    int next = 0;
    for (int y = 0; y < height; y++) {
      for (int colour : image.getRGB(0, y, width, 1, row, 0, width)) {
        pixels[next++] = (byte) (colour >> 16);
        pixels[next++] = (byte) (colour >> 8);
        pixels[next++] = (byte) colour;
      }
    }
    return new Image(height, width, COLOURS, pixels, 0);
  }

  /** The same image in three channels. */
  static Image coloured(Image grey) {
    byte[] pixels = new byte[grey.shape().pixels() * COLOURS];
    for (int i = 0; i < pixels.length; i++) {
      pixels[i] = grey.pixels()[grey.offset() + i / COLOURS];
    }
    return new Image(grey.height(), grey.width(), COLOURS, pixels, 0);
  }
}
