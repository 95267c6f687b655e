package nish.worker.data.augment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.function.IntBinaryOperator;
import nish.worker.trial.Augmentation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Where an image's pixels go, against what plain Java computes. */
class AugmenterTest {

  private static final Variation MIRRORED =
      new Variation(0, 0, 1, 1, 0, 0, /* mirrored= */ true, 0, 0, 0);

  @Test
  void mirroredTheColumnsAreReversedAndMirroredTwiceTheImageIsItself() {
    Picture picture = Picture.distinct(5, 8);

    Picture once = picture.varied("mirror", 5, 8, MIRRORED);

    assertIs(once, (row, column) -> picture.at(row, 7 - column));
    assertThat(once.varied("mirror", 5, 8, MIRRORED).pixels()).isEqualTo(picture.pixels());
  }

  @Test
  void withNothingToDoAnImageIsItself() {
    Picture picture = Picture.distinct(9, 7);

    assertThat(picture.varied("none", 9, 7, Variation.NONE).pixels()).isEqualTo(picture.pixels());
    assertThat(picture.fitted("none", 9, 7).pixels()).isEqualTo(picture.pixels());
  }

  /** A share s of the n pixels to spare leaves out the first ⌊s·(n + 1)⌋. */
  @ParameterizedTest
  @CsvSource({"0, 0, 0, 0", "0.5, 0.99, 4, 8", "0.999, 0.34, 8, 3"})
  void paddedAndCroppedAtRandomPixelsLieExactlyWhereTheDrawPutThem(
      double top, double left, int rows, int columns) {
    Picture picture = Picture.distinct(10, 12);
    Variation variation = new Variation(0, 0, 1, 1, top, left, false, 0, 0, 0);

    Picture cropped = picture.varied("pad=4,random_crop", 10, 12, variation);

    assertIs(
        cropped, (row, column) -> (int) picture.atOrGrey(row + rows - 4, column + columns - 4));
  }

  @Test
  void withoutARandomCropTheMiddleIsTaken() {
    Picture picture = Picture.distinct(32, 33);
    Variation corner = new Variation(0, 0, 1, 1, 0.99, 0.99, false, 0, 0, 0);

    IntBinaryOperator middle = (row, column) -> picture.at(row + 2, column + 2);

    assertIs(picture.varied("mirror", 28, 28, corner), middle);
    assertIs(picture.fitted("published", 28, 28), middle);
  }

  /**
   * By MXNet's formula about (w/2, h/2), as corners count, where pixels' middles would be half a
   * pixel before: so an image turned by 90° lies a row lower, below a row of the border's grey.
   */
  @Test
  void turnedByARightAngleRowsBecomeColumnsARowLower() {
    Picture picture = Picture.distinct(9, 9);
    Variation turned = new Variation(0, 90, 1, 1, 0, 0, false, 0, 0, 0);

    Picture result = picture.varied("max_random_rotate_angle=90", 9, 9, turned);

    assertIs(result, (row, column) -> (int) picture.atOrGrey(column, 9 - row));
  }

  @ParameterizedTest
  @CsvSource({
    "0, 12, 1, 1",
    "0, -15, 1, 1",
    "0.1, 0, 1, 1",
    "-0.3, 0, 1, 1",
    "0, 0, 1, 0.9",
    "0, 0, 1, 1.25",
    "0, 0, 1.2, 1",
    "0.1, -9, 1.1, 0.93",
    "-0.07, 170, 0.9, 1.1"
  })
  void aBentImageIsWhatTheInverseMapFindsBetweenThePixels(
      double shear, int angle, double scale, double aspectRatio) {
    Picture picture = Picture.smooth(40, 48);
    Variation variation = new Variation(shear, angle, scale, aspectRatio, 0, 0, false, 0, 0, 0);
    int height = (int) ((float) scale * 40);
    int width = (int) ((float) scale * 48);

    Picture bent = picture.varied("max_random_shear_ratio=0.3", height, width, variation);

    InverseMap expected = new InverseMap(picture, variation);
    double off = 0;
    for (int row = 0; row < height; row++) {
      for (int column = 0; column < width; column++) {
        double value = expected.at(row, column);
        assertThat((double) bent.at(row, column))
            .as("row %d, column %d", row, column)
            .isCloseTo(value, within(4.0)); // OpenCV looks up 32nds of a pixel
        off += Math.abs(bent.at(row, column) - value);
      }
    }
    assertThat(off / (height * width)).isLessThan(0.5);
  }

  @Test
  void anImageSmallerThanTheTargetIsScaledUpToIt() {
    Picture picture = Picture.smooth(32, 32);

    Picture larger = picture.fitted("none", 36, 36);

    assertIsNear(larger, (row, column) -> between(picture, row, column, 32 / 36.0));
    assertThat(picture.varied("none", 36, 36, Variation.NONE).pixels()).isEqualTo(larger.pixels());
  }

  @Test
  void aPaddedImageThatReachesTheTargetIsNot() {
    Picture picture = Picture.distinct(32, 32);

    Picture cropped = picture.varied("pad=4", 36, 36, Variation.NONE);

    assertIs(cropped, (row, column) -> (int) picture.atOrGrey(row - 2, column - 2));
  }

  @Test
  void theShorterEdgeIsResizedThenTheMiddleTaken() {
    Picture picture = Picture.smooth(40, 80);

    Picture smaller = picture.fitted("resize=20,random_crop", 20, 20);

    assertIsNear(smaller, (row, column) -> between(picture, row, column + 10, 2));
    assertThat(picture.fitted("resize=37,min_random_scale=0.54", 20, 20).pixels())
        .as("to the smallest edge that is trained on")
        .isEqualTo(smaller.pixels());
    assertThat(picture.fitted("resize=20,min_random_scale=0.5", 20, 20).pixels())
        .as("but not to less than the target")
        .isEqualTo(smaller.pixels());
    assertThat(picture.varied("resize=20", 20, 20, Variation.NONE).pixels())
        .isEqualTo(smaller.pixels());
  }

  @Test
  void aLargerImageIsOnlyCroppedUnlessResizeIsGiven() {
    Picture picture = Picture.distinct(60, 40);

    assertIs(picture.fitted("none", 20, 20), (row, column) -> picture.at(row + 20, column + 10));
  }

  @Test
  void oneAugmenterTakesImagesOfAnySizeOneAfterTheOther() {
    Picture small = Picture.distinct(8, 8);
    Picture large = Picture.distinct(90, 70);
    try (Augmenter augmenter = Augmenter.varying(Augmentation.parse("pad=1"), 8, 8)) {
      byte[] first = augmenter.apply(8, 8, 1, small.pixels(), 0, Variation.NONE);
      augmenter.apply(90, 70, 1, large.pixels(), 0, Variation.NONE);

      assertThat(augmenter.apply(8, 8, 1, small.pixels(), 0, Variation.NONE)).isEqualTo(first);
    }
  }

  /** Pixels' middles are half a pixel from their corners. */
  private static double between(Picture picture, int row, int column, double scale) {
    return InverseMap.between(
        picture,
        clamp((row + 0.5) * scale - 0.5, picture.height()),
        clamp((column + 0.5) * scale - 0.5, picture.width()));
  }

  private static double clamp(double place, int length) {
    return Math.max(0, Math.min(length - 1, place));
  }

  private static void assertIs(Picture picture, IntBinaryOperator expected) {
    assertThat(picture.pixels())
        .isEqualTo(Picture.of(picture.height(), picture.width(), expected).pixels());
  }

  private interface Expected {
    double at(int row, int column);
  }

  private static void assertIsNear(Picture picture, Expected expected) {
    for (int row = 0; row < picture.height(); row++) {
      for (int column = 0; column < picture.width(); column++) {
        assertThat((double) picture.at(row, column))
            .as("row %d, column %d", row, column)
            .isCloseTo(expected.at(row, column), within(1.0));
      }
    }
  }
}
