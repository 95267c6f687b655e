package nish.worker.trial;

import java.util.Locale;

/** How a residual network begins. */
public enum Stem {
  /** By the input's height: small up to 32, imagenet above. */
  AUTO,
  /** A 3×3 convolution of stride 1. */
  SMALL,
  /** A 7×7 convolution of stride 2, and 3×3 max pooling of stride 2. */
  IMAGENET;

  /** As a sweep's file writes it. */
  public String key() {
    return name().toLowerCase(Locale.ROOT);
  }
}
