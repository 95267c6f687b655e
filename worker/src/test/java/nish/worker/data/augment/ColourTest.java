package nish.worker.data.augment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.awt.Color;
import nish.worker.trial.Augmentation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Shifts of hue, saturation and lightness, against Java's own hue. */
class ColourTest {

  private static final Augmentation ANY =
      Augmentation.parse("max_random_hue=180,max_random_saturation=255,max_random_lightness=255");

  @ParameterizedTest
  @ValueSource(ints = {-30, -12, 5, 40})
  void aShiftedHueIsTwiceAsManyDegreesAway(int shift) {
    for (Color color : new Color[] {new Color(40, 200, 90), new Color(30, 60, 220)}) {
      Color shifted = shifted(color, shift, 0, 0);

      assertThat(hue(shifted)).isCloseTo(hue(color) + 2 * shift, within(3.0));
      assertThat(lightness(shifted)).isCloseTo(lightness(color), within(2.0));
    }
  }

  @Test
  void theHueStopsAtRedAndDoesNotWrapAround() {
    Color orange = new Color(230, 120, 20);

    assertThat(hue(shifted(orange, -90, 0, 0))).isCloseTo(0, within(1.0));
  }

  @Test
  void lightnessIsAddedAndStopsAtWhiteAndBlack() {
    assertThat(shifted(new Color(100, 100, 100), 0, 0, 50)).isEqualTo(new Color(150, 150, 150));
    assertThat(shifted(new Color(100, 90, 80), 0, 0, 255)).isEqualTo(Color.WHITE);
    assertThat(shifted(new Color(100, 90, 80), 0, 0, -255)).isEqualTo(Color.BLACK);
  }

  @Test
  void withoutSaturationAColourIsTheGreyOfItsLightness() {
    Color grey = shifted(new Color(200, 100, 40), 0, -255, 0);

    assertThat(grey.getRed()).isEqualTo(grey.getGreen()).isEqualTo(grey.getBlue());
    assertThat(lightness(grey)).isCloseTo(120, within(1.0));
  }

  @Test
  void redComesFirst() {
    assertThat(hue(shifted(new Color(220, 30, 30), 60, 0, 0))).isCloseTo(120, within(3.0));
    assertThat(shifted(Color.RED, 0, 0, 0)).isEqualTo(Color.RED);
  }

  @Test
  void greyImagesHaveNoColourToShift() {
    Picture picture = Picture.distinct(6, 6);
    Variation bright = new Variation(0, 0, 1, 1, 0, 0, false, 30, 40, 50);

    assertThat(picture.varied("max_random_lightness=50", 6, 6, bright).pixels())
        .isEqualTo(picture.pixels());
  }

  private static Color shifted(Color color, int hue, int saturation, int lightness) {
    byte[] pixel = {(byte) color.getRed(), (byte) color.getGreen(), (byte) color.getBlue()};
    Variation variation = new Variation(0, 0, 1, 1, 0, 0, false, hue, saturation, lightness);
    try (Augmenter augmenter = Augmenter.varying(ANY, 1, 1)) {
      byte[] shifted = augmenter.apply(1, 1, 3, pixel, 0, variation);
      return new Color(shifted[0] & 0xff, shifted[1] & 0xff, shifted[2] & 0xff);
    }
  }

  /** In degrees. */
  private static double hue(Color color) {
    return 360 * Color.RGBtoHSB(color.getRed(), color.getGreen(), color.getBlue(), null)[0];
  }

  private static double lightness(Color color) {
    int most = Math.max(color.getRed(), Math.max(color.getGreen(), color.getBlue()));
    int least = Math.min(color.getRed(), Math.min(color.getGreen(), color.getBlue()));
    return (most + least) / 2.0;
  }
}
