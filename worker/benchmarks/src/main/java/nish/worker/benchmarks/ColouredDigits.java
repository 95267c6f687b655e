package nish.worker.benchmarks;

import java.nio.file.Path;
import java.util.SplittableRandom;
import nish.worker.data.Dataset;
import nish.worker.data.DatasetCatalog;
import nish.worker.data.Examples;
import nish.worker.data.Image;
import nish.worker.data.ImageShape;
import nish.worker.data.StoredExamples;

/** The digits that come with Nish, and made to images of CIFAR-10's shape for want of it. */
final class ColouredDigits {

  private static final ImageShape SHAPE = new ImageShape(3, 32, 32);

  private ColouredDigits() {}

  static Dataset grey() {
    return new DatasetCatalog(Path.of("unused")).open("digits");
  }

  /** Each digit in noise of all colours, and in a frame of it. */
  static Dataset coloured() {
    Dataset grey = grey();
    return new Dataset(
        "coloured digits",
        grey.classNames(),
        coloured(grey.training()),
        coloured(grey.test()),
        grey.digest(),
        SHAPE);
  }

  private static Examples coloured(Examples grey) {
    byte[] pixels = new byte[grey.size() * SHAPE.pixels()];
    new SplittableRandom(1).nextBytes(pixels);
    int[] labels = new int[grey.size()];
    for (int example = 0; example < labels.length; example++) {
      labels[example] = grey.label(example);
      draw(grey.image(example), pixels, example * SHAPE.pixels());
    }
    return new StoredExamples(SHAPE, pixels, labels);
  }

  /** Halves the noise in the middle, and adds half of the digit. */
  private static void draw(Image digit, byte[] pixels, int offset) {
    int frame = (SHAPE.height() - digit.height()) / 2;
    for (int row = 0; row < digit.height(); row++) {
      for (int column = 0; column < digit.width(); column++) {
        int pixel = offset + ((row + frame) * SHAPE.width() + column + frame) * SHAPE.channels();
        for (int channel = 0; channel < SHAPE.channels(); channel++) {
          int noise = Byte.toUnsignedInt(pixels[pixel + channel]);
          pixels[pixel + channel] = (byte) ((noise + digit.at(row, column, 0)) / 2);
        }
      }
    }
  }
}
