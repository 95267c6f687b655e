package nish.worker.data;

import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.IntFunction;
import java.util.function.Supplier;
import nish.worker.data.augment.Augmenter;
import nish.worker.data.augment.Variation;
import nish.worker.trial.Augmentation;
import nish.worker.trial.Preparation;
import nish.worker.trial.RandomStream;
import nish.worker.trial.Seeds;

/**
 * What becomes of the images of one pass between their bytes and the network. Safe for many
 * threads; holds native memory until it is closed, and nobody may be preparing then.
 */
final class ImagePreparation implements AutoCloseable {

  private final Examples examples;
  private final ImageShape shape;
  private final PixelScaling scaling;
  private final Supplier<Augmenter> newAugmenter;
  private final IntFunction<Variation> variations;
  private final Queue<Augmenter> idle = new ConcurrentLinkedQueue<>();

  private ImagePreparation(
      Examples examples,
      ImageShape shape,
      Preparation preparation,
      Supplier<Augmenter> newAugmenter,
      IntFunction<Variation> variations) {
    this.examples = examples;
    this.shape = shape;
    this.scaling = PixelScaling.of(preparation.inputScaling(), shape.channels());
    this.newAugmenter = newAugmenter;
    this.variations = variations;
  }

  /** To train on, in one epoch. */
  static ImagePreparation varying(
      Examples examples, ImageShape shape, Preparation preparation, Seeds seeds, int epoch) {
    Augmentation augmentation = preparation.augmentation();
    return new ImagePreparation(
        examples,
        shape,
        preparation,
        () -> Augmenter.varying(augmentation, shape.height(), shape.width()),
        origin -> variation(augmentation, seeds, epoch, origin));
  }

  /** What an example draws in an epoch, by its place among all training examples. */
  static Variation variation(Augmentation augmentation, Seeds seeds, int epoch, int origin) {
    return augmentation.equals(Augmentation.NONE)
        ? Variation.NONE
        : Variation.draw(augmentation, RandomStream.AUGMENTATION.at(seeds, epoch, origin));
  }

  /** To judge by. */
  static ImagePreparation fitting(Examples examples, ImageShape shape, Preparation preparation) {
    return new ImagePreparation(
        examples,
        shape,
        preparation,
        () -> Augmenter.fitting(preparation.augmentation(), shape.height(), shape.width()),
        origin -> Variation.NONE);
  }

  ImageShape shape() {
    return shape;
  }

  int label(int example) {
    return examples.label(example);
  }

  /**
   * Writes an example's image to {@code to[offset…]}, channel by channel, row by row.
   *
   * @throws DataException if the image cannot be had, or has other channels than the network's
   */
  void prepare(int example, float[] to, int offset) {
    Image image = examples.image(example);
    if (image.channels() != shape.channels()) {
      throw new DataException(
          "example %d is an image of %s, but the network takes %s"
              .formatted(examples.origin(example), image.shape(), shape));
    }
    Augmenter augmenter = borrow();
    try {
      write(image, example, augmenter, to, offset);
    } catch (RuntimeException e) {
      throw new DataException(
          "example %d, an image of %s, cannot be prepared: %s"
              .formatted(examples.origin(example), image.shape(), e.getMessage()),
          e);
    } finally {
      idle.add(augmenter);
    }
  }

  private Augmenter borrow() {
    Augmenter augmenter = idle.poll();
    return augmenter == null ? newAugmenter.get() : augmenter;
  }

  private void write(Image image, int example, Augmenter augmenter, float[] to, int offset) {
    int places = shape.height() * shape.width();
    if (image.shape().equals(shape) && augmenter.isIdle()) {
      scaling.scale(image.pixels(), image.offset(), places, to, offset);
      return;
    }
    byte[] changed =
        augmenter.apply(
            image.height(),
            image.width(),
            image.channels(),
            image.pixels(),
            image.offset(),
            variations.apply(examples.origin(example)));
    scaling.scale(changed, 0, places, to, offset);
  }

  @Override
  public void close() {
    idle.forEach(Augmenter::close);
    idle.clear();
  }
}
