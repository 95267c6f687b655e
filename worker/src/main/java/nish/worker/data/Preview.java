package nish.worker.data;

import java.util.List;
import java.util.stream.IntStream;
import nish.worker.data.augment.Augmenter;
import nish.worker.data.augment.Variation;
import nish.worker.trial.Augmentation;
import nish.worker.trial.Seeds;

/**
 * What training sees of its images, for people to look at: pixels before they are scaled to floats.
 *
 * @param shape what the network takes
 * @param seed the trial's
 */
public record Preview(Examples examples, ImageShape shape, Augmentation augmentation, long seed) {

  /**
   * An image as one epoch sees it.
   *
   * @param variation what it drew there
   */
  public record Version(Image image, Variation variation) {}

  /** An example as the first epochs see it, an epoch each. */
  public List<Version> versions(int example, int epochs) {
    Image image = examples.image(example);
    try (Augmenter augmenter = Augmenter.varying(augmentation, shape.height(), shape.width())) {
      return IntStream.range(0, epochs)
          .mapToObj(epoch -> version(image, example, augmenter, epoch))
          .toList();
    }
  }

  private Version version(Image image, int example, Augmenter augmenter, int epoch) {
    Variation variation =
        ImagePreparation.variation(augmentation, Seeds.of(seed), epoch, examples.origin(example));
    byte[] pixels =
        augmenter.apply(
            image.height(),
            image.width(),
            image.channels(),
            image.pixels(),
            image.offset(),
            variation);
    return new Version(
        new Image(shape.height(), shape.width(), image.channels(), pixels, 0), variation);
  }
}
