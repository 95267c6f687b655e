package nish.worker.data;

import java.util.Objects;

/** Images of one shape, as bytes in memory. */
public final class StoredExamples implements Examples {

  private final ImageShape shape;
  private final byte[] pixels;
  private final int[] labels;

  /**
   * @param pixels one image after the other, each as {@link Image} has it; taken, not copied
   * @param labels one class an image, from 0; taken, not copied
   */
  public StoredExamples(ImageShape shape, byte[] pixels, int[] labels) {
    if (pixels.length != (long) labels.length * shape.pixels()) {
      throw new IllegalArgumentException(
          "%d bytes of pixels are not %d images of %s"
              .formatted(pixels.length, labels.length, shape));
    }
    this.shape = shape;
    this.pixels = pixels;
    this.labels = labels;
  }

  @Override
  public int size() {
    return labels.length;
  }

  @Override
  public int label(int example) {
    return labels[example];
  }

  @Override
  public Image image(int example) {
    int offset = Objects.checkIndex(example, labels.length) * shape.pixels();
    return new Image(shape.height(), shape.width(), shape.channels(), pixels, offset);
  }
}
