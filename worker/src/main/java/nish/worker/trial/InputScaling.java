package nish.worker.trial;

import java.util.Locale;

/** What a network sees of a pixel from 0 to 255. */
public enum InputScaling {
  /** Grey images as {@code UNIT}, coloured ones as {@code MEAN}: as the published work had them. */
  AUTO,
  /** From 0 to 1. */
  UNIT,
  /** Minus the mean of ImageNet's colour, 123.68, 116.779 and 103.939, and not scaled. */
  MEAN,
  /** Minus that mean, divided by ImageNet's deviation of the colour, 58.393, 57.12 and 57.375. */
  STANDARD;

  /** As a sweep's file writes it. */
  public String key() {
    return name().toLowerCase(Locale.ROOT);
  }
}
