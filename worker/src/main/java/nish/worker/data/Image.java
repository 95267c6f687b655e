package nish.worker.data;

/**
 * One image, as a view of bytes that others share: nobody writes to them.
 *
 * @param channels 1 for grey, 3 for red, green and blue
 * @param pixels row by row from {@code offset}, and in a row the channels of a pixel side by side
 */
public record Image(int height, int width, int channels, byte[] pixels, int offset) {

  public Image {
    long end = offset + (long) height * width * channels;
    if (height < 1 || width < 1 || (channels != 1 && channels != 3)) {
      throw new IllegalArgumentException(
          "an image of %dx%dx%d is none".formatted(channels, height, width));
    }
    if (offset < 0 || end > pixels.length) {
      throw new IllegalArgumentException(
          "%d bytes do not hold an image from %d to %d".formatted(pixels.length, offset, end));
    }
  }

  public ImageShape shape() {
    return new ImageShape(channels, height, width);
  }

  /** A channel of a pixel, from 0 to 255. */
  public int at(int row, int column, int channel) {
    return Byte.toUnsignedInt(pixels[offset + (row * width + column) * channels + channel]);
  }
}
