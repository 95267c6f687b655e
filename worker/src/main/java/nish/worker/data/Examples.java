package nish.worker.data;

/**
 * Labelled images as bytes. Immutable by agreement: the arrays are shared by all trials of a JVM
 * and nobody writes to them.
 */
public final class Examples {

  private final ImageShape shape;
  private final byte[] pixels;
  private final byte[] labels;

  /**
   * @param pixels one image after the other, each channel by channel, row by row; taken, not copied
   * @param labels one class an image, from 0
   */
  public Examples(ImageShape shape, byte[] pixels, byte[] labels) {
    if (pixels.length != (long) labels.length * shape.pixels()) {
      throw new IllegalArgumentException(
          "%d bytes of pixels are not %d images of %s"
              .formatted(pixels.length, labels.length, shape));
    }
    this.shape = shape;
    this.pixels = pixels;
    this.labels = labels;
  }

  public ImageShape shape() {
    return shape;
  }

  public int size() {
    return labels.length;
  }

  public int label(int example) {
    return Byte.toUnsignedInt(labels[example]);
  }

  /** Copies an image, scaled from 0–255 to 0–1, to {@code to[offset…]}. */
  public void copyImage(int example, float[] to, int offset) {
    int from = example * shape.pixels();
    for (int i = 0; i < shape.pixels(); i++) {
      to[offset + i] = Byte.toUnsignedInt(pixels[from + i]) / 255f;
    }
  }
}
