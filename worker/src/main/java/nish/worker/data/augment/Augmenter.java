package nish.worker.data.augment;

import java.util.Optional;
import nish.worker.trial.Augmentation;
import nish.worker.trial.Transform;

/**
 * Makes images fit a network and varies them, exactly as MXNet's default augmenter does
 * (src/io/image_aug_default.cc, of MXNet 1.5, with bilinear interpolation and grey 127 where there
 * is nothing): the shorter edge is resized; one affine map rotates, shears, scales and changes the
 * aspect ratio; the border is padded; an image that is still smaller than the target is scaled up
 * to it; then what is larger is cropped, and never scaled down unless {@code resize} is given; last
 * come the shifts of colour and the mirror. (Where no colour shifts, MXNet's goes through hue,
 * lightness and saturation all the same, and loses a little; here nothing is lost.)
 *
 * <p>For one thread at a time; holds native memory until it is closed.
 */
public final class Augmenter implements AutoCloseable {

  private final Augmentation augmentation;
  private final int height;
  private final int width;
  private final boolean varies;
  private Optional<Canvas> canvas = Optional.empty();

  private Augmenter(Augmentation augmentation, int height, int width, boolean varies) {
    this.augmentation = augmentation;
    this.height = height;
    this.width = width;
    this.varies = varies;
  }

  /** For images to train on, of a target's height and width in pixels. */
  public static Augmenter varying(Augmentation augmentation, int height, int width) {
    return new Augmenter(augmentation, height, width, true);
  }

  /**
   * For images to judge by: only resized, to the smallest edge that is trained on unless that is
   * smaller than the target, and cropped in the middle. So of ImageNet's, whose training resizes to
   * 480 and scales by 0.533 to 1, the middle 224 of 256 are seen, as is usual.
   */
  public static Augmenter fitting(Augmentation augmentation, int height, int width) {
    return new Augmenter(augmentation, height, width, false);
  }

  /** Whether images of the target's size come out as they went in. */
  public boolean isIdle() {
    return varies ? augmentation.equals(Augmentation.NONE) : augmentation.of(Transform.RESIZE) == 0;
  }

  /**
   * Makes an image of the target's size.
   *
   * @param pixels rows of pixels from {@code offset}, channels side by side; not written to
   * @param variation what to do to an image to train on
   * @return as {@code pixels}, from 0
   */
  public byte[] apply(
      int fromHeight, int fromWidth, int channels, byte[] pixels, int offset, Variation variation) {
    Canvas image = canvas();
    image.load(fromHeight, fromWidth, channels, pixels, offset);
    resizeShorterEdge(image);
    if (varies) {
      bendAndPad(image, variation);
    }
    enlargeToTarget(image);
    crop(image, variation);
    if (varies && variation.isColoured() && channels == 3) {
      image.shift(variation.hue(), variation.saturation(), variation.lightness());
    }
    if (varies && variation.mirrored()) {
      image.mirror();
    }
    return image.pixels();
  }

  private Canvas canvas() {
    if (canvas.isEmpty()) {
      canvas = Optional.of(new Canvas());
    }
    return canvas.get();
  }

  private void resizeShorterEdge(Canvas image) {
    int edge = edge();
    if (edge == 0) {
      return;
    }
    if (image.height() > image.width()) {
      image.resizeTo((int) ((long) edge * image.height() / image.width()), edge);
    } else {
      image.resizeTo(edge, (int) ((long) edge * image.width() / image.height()));
    }
  }

  private int edge() {
    int edge = (int) augmentation.of(Transform.RESIZE);
    int least = (int) Math.rint(edge * augmentation.of(Transform.MIN_RANDOM_SCALE));
    return varies || least < Math.max(height, width) ? edge : least;
  }

  private void bendAndPad(Canvas image, Variation variation) {
    if (variation.isBent()) {
      image.bend(Bend.of(variation, image.height(), image.width()));
    }
    int pad = (int) augmentation.of(Transform.PAD);
    if (pad > 0) {
      image.pad(pad);
    }
  }

  private void enlargeToTarget(Canvas image) {
    if (image.height() < height) {
      image.resizeTo(height, (int) ((float) height / image.height() * image.width()));
    }
    if (image.width() < width) {
      image.resizeTo((int) ((float) width / image.width() * image.height()), width);
    }
  }

  private void crop(Canvas image, Variation variation) {
    int rows = image.height() - height;
    int columns = image.width() - width;
    if (rows == 0 && columns == 0) {
      return;
    }
    if (varies && augmentation.of(Transform.RANDOM_CROP) == 1) {
      int top = (int) ((rows + 1) * variation.top());
      int left = (int) ((columns + 1) * variation.left());
      image.crop(top, left, height, width);
    } else {
      image.crop(rows / 2, columns / 2, height, width);
    }
  }

  @Override
  public void close() {
    canvas.ifPresent(Canvas::close);
    canvas = Optional.empty();
  }
}
