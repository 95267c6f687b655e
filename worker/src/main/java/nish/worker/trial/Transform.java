package nish.worker.trial;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * One way of changing a training image, by the names and with the meanings of MXNet's
 * image-classification examples. All of them are applied in the order of MXNet's default augmenter:
 * resize; rotation, shear, scale and aspect ratio at once; padding; crop; colour; mirror.
 */
public enum Transform {
  RESIZE(0, 4096, true, "scales the shorter edge to so many pixels; 0 for not at all"),
  PAD(0, 512, true, "pixels of grey 127 added on each side"),
  RANDOM_CROP(0, 1, true, "1 crops at a random place, 0 in the middle"),
  MIRROR(0, 1, true, "1 mirrors every second image, left to right"),
  MAX_RANDOM_SCALE(0.1, 10, false, "scales by up to this"),
  MIN_RANDOM_SCALE(0.1, 10, false, "and by no less than this"),
  MAX_RANDOM_ASPECT_RATIO(0, 0.99, false, "changes height to width by up to this, either way"),
  MAX_RANDOM_ROTATE_ANGLE(0, 180, true, "rotates by up to so many degrees, either way"),
  MAX_RANDOM_SHEAR_RATIO(0, 2, false, "shears by up to this, either way"),
  MAX_RANDOM_HUE(0, 180, true, "shifts the hue by up to this of 180, either way"),
  MAX_RANDOM_SATURATION(0, 255, true, "shifts the saturation by up to this of 255, either way"),
  MAX_RANDOM_LIGHTNESS(0, 255, true, "shifts the lightness by up to this of 255, either way");

  private final double least;
  private final double most;
  private final boolean whole;
  private final String description;

  Transform(double least, double most, boolean whole, String description) {
    this.least = least;
    this.most = most;
    this.whole = whole;
    this.description = description;
  }

  /**
   * The transform of that key.
   *
   * @throws IllegalArgumentException if there is none
   */
  static Transform named(String key) {
    return Arrays.stream(values())
        .filter(transform -> transform.key().equals(key))
        .findFirst()
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "there is no transform \"%s\"; write one of %s"
                        .formatted(
                            key,
                            Arrays.stream(values())
                                .map(Transform::key)
                                .collect(Collectors.joining(", ")))));
  }

  /** As a sweep's file writes it. */
  public String key() {
    return name().toLowerCase(Locale.ROOT);
  }

  public double least() {
    return least;
  }

  public double most() {
    return most;
  }

  /** Whether its amount is a whole number. */
  public boolean isWhole() {
    return whole;
  }

  /** For people. */
  public String description() {
    return description;
  }

  /** The amount that changes nothing. */
  public double neutral() {
    return this == MAX_RANDOM_SCALE || this == MIN_RANDOM_SCALE ? 1 : 0;
  }

  /** Whether what it does to an image is drawn. */
  boolean isRandom() {
    return this != RESIZE && this != PAD;
  }

  boolean allows(double amount) {
    return amount >= least && amount <= most && (!whole || amount == Math.rint(amount));
  }
}
