package nish.worker.data.augment;

import java.util.Locale;
import java.util.SplittableRandom;
import java.util.StringJoiner;
import nish.worker.trial.Augmentation;
import nish.worker.trial.Transform;

/**
 * What one image, seen once, drew of its augmentation.
 *
 * @param shear sideways, by its height
 * @param angle in degrees, counter-clockwise
 * @param scale of both edges
 * @param aspectRatio of height to width, by which both change
 * @param top where it is cropped: the share of the rows to spare that are left out above, in [0, 1)
 * @param left the share of the columns to spare that are left out before, in [0, 1)
 * @param hue shift, of 180
 * @param saturation shift, of 255
 * @param lightness shift, of 255
 */
public record Variation(
    double shear,
    int angle,
    double scale,
    double aspectRatio,
    double top,
    double left,
    boolean mirrored,
    int hue,
    int saturation,
    int lightness) {

  /** Of an image that nothing is done to. */
  public static final Variation NONE = new Variation(0, 0, 1, 1, 0, 0, false, 0, 0, 0);

  /**
   * Draws in the order of the components, two numbers for each shift of colour, also for what the
   * augmentation leaves alone: so that one more transform changes no draw of the others.
   */
  public static Variation draw(Augmentation augmentation, SplittableRandom random) {
    return new Variation(
        eitherWay(augmentation.of(Transform.MAX_RANDOM_SHEAR_RATIO), random.nextDouble()),
        wholeEitherWay(augmentation.of(Transform.MAX_RANDOM_ROTATE_ANGLE), random.nextDouble()),
        between(
            augmentation.of(Transform.MIN_RANDOM_SCALE),
            augmentation.of(Transform.MAX_RANDOM_SCALE),
            random.nextDouble()),
        1 + eitherWay(augmentation.of(Transform.MAX_RANDOM_ASPECT_RATIO), random.nextDouble()),
        random.nextDouble(),
        random.nextDouble(),
        random.nextDouble() < augmentation.of(Transform.MIRROR) / 2,
        (int) eitherWay(augmentation.of(Transform.MAX_RANDOM_HUE), mostlyUniform(random)),
        (int) eitherWay(augmentation.of(Transform.MAX_RANDOM_SATURATION), mostlyUniform(random)),
        (int) eitherWay(augmentation.of(Transform.MAX_RANDOM_LIGHTNESS), mostlyUniform(random)));
  }

  private static double eitherWay(double most, double uniform) {
    return between(-most, most, uniform);
  }

  private static double between(double least, double most, double uniform) {
    return least + (most - least) * uniform;
  }

  private static int wholeEitherWay(double most, double uniform) {
    return (int) (Math.floor((2 * most + 1) * uniform) - most);
  }

  /** MXNet's mean of one uniform number and another of weight 4, which has fewer extremes. */
  private static double mostlyUniform(SplittableRandom random) {
    return (random.nextDouble() + 4 * random.nextDouble()) / 5;
  }

  boolean isBent() {
    return shear != 0 || angle != 0 || scale != 1 || aspectRatio != 1;
  }

  boolean isColoured() {
    return hue != 0 || saturation != 0 || lightness != 0;
  }

  /** For people: what is not neutral, but for the crop. */
  @Override
  public String toString() {
    StringJoiner parts = new StringJoiner(", ").setEmptyValue("as it is");
    add(parts, angle != 0, "rotated %+d°", angle);
    add(parts, shear != 0, "sheared %+.2f", shear);
    add(parts, scale != 1, "scaled %.2f", scale);
    add(parts, aspectRatio != 1, "aspect %.2f", aspectRatio);
    add(parts, mirrored, "mirrored");
    add(parts, hue != 0, "hue %+d", hue);
    add(parts, saturation != 0, "saturation %+d", saturation);
    add(parts, lightness != 0, "lightness %+d", lightness);
    return parts.toString();
  }

  private static void add(StringJoiner parts, boolean shown, String format, Object... values) {
    if (shown) {
      parts.add(String.format(Locale.ROOT, format, values));
    }
  }
}
