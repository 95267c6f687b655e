package nish.worker.data.augment;

import java.util.function.IntBinaryOperator;
import nish.worker.trial.Augmentation;

/** A small image of one channel, to be augmented and looked at. */
record Picture(int height, int width, byte[] pixels) {

  /** Pixels by row and column, from 0 to 255. */
  static Picture of(int height, int width, IntBinaryOperator pixel) {
    byte[] pixels = new byte[height * width];
    for (int i = 0; i < pixels.length; i++) {
      pixels[i] = (byte) pixel.applyAsInt(i / width, i % width);
    }
    return new Picture(height, width, pixels);
  }

  /** No two pixels near each other are the same. */
  static Picture distinct(int height, int width) {
    return of(height, width, (row, column) -> (31 * row + 7 * column + 3) % 251);
  }

  /** Without edges, so that what lies between pixels is known well. */
  static Picture smooth(int height, int width) {
    return of(
        height,
        width,
        (row, column) -> (int) Math.round(127 + 90 * Math.sin(row / 6.0) * Math.cos(column / 5.0)));
  }

  int at(int row, int column) {
    return Byte.toUnsignedInt(pixels[row * width + column]);
  }

  /** Grey 127 outside. */
  double atOrGrey(int row, int column) {
    boolean inside = row >= 0 && row < height && column >= 0 && column < width;
    return inside ? at(row, column) : 127;
  }

  Picture varied(String augmentation, int toHeight, int toWidth, Variation variation) {
    try (Augmenter augmenter =
        Augmenter.varying(Augmentation.parse(augmentation), toHeight, toWidth)) {
      return by(augmenter, toHeight, toWidth, variation);
    }
  }

  Picture fitted(String augmentation, int toHeight, int toWidth) {
    try (Augmenter augmenter =
        Augmenter.fitting(Augmentation.parse(augmentation), toHeight, toWidth)) {
      return by(augmenter, toHeight, toWidth, Variation.NONE);
    }
  }

  private Picture by(Augmenter augmenter, int toHeight, int toWidth, Variation variation) {
    byte[] changed = augmenter.apply(height, width, 1, pixels, 0, variation);
    return new Picture(toHeight, toWidth, changed);
  }
}
