package nish.worker.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import nish.worker.trial.InputScaling;
import org.junit.jupiter.api.Test;

/** What a network sees of bytes. */
class PixelScalingTest {

  @Test
  void greyIsFromZeroToOneUnlessToldOtherwise() {
    assertThat(scaled(InputScaling.AUTO, 1, 0, 51, 255)).containsExactly(0, 51 / 255f, 1);
  }

  @Test
  void colouredImagesLoseTheMeanOfEachColourAndComeChannelByChannel() {
    assertThat(scaled(InputScaling.AUTO, 3, 200, 100, 0, 0, 50, 255))
        .containsExactly(
            200 - 123.68f, -123.68f, 100 - 116.779f, 50 - 116.779f, -103.939f, 255 - 103.939f);
  }

  @Test
  void colouredImagesAreFromZeroToOneOnRequest() {
    assertThat(scaled(InputScaling.UNIT, 3, 255, 0, 51)).containsExactly(1, 0, 0.2f);
  }

  @Test
  void standardisedTheyAreDividedByTheDeviationToo() {
    assertThat(scaled(InputScaling.STANDARD, 3, 200, 100, 0))
        .containsExactly(
            (float) ((200 - 123.68) / 58.393),
            (float) ((100 - 116.779) / 57.12),
            (float) (-103.939 / 57.375));
  }

  @Test
  void theMeanOfGreyIsThatOfTheColoursGrey() {
    assertThat(scaled(InputScaling.MEAN, 1, 117)[0]).isCloseTo(-0.378f, within(0.001f));
    assertThat(scaled(InputScaling.STANDARD, 1, 255)[0]).isCloseTo(2.392f, within(0.001f));
  }

  /** Of pixels, channels side by side. */
  private static float[] scaled(InputScaling scaling, int channels, int... values) {
    byte[] pixels = new byte[values.length];
    for (int i = 0; i < values.length; i++) {
      pixels[i] = (byte) values[i];
    }
    float[] scaled = new float[values.length];
    PixelScaling.of(scaling, channels).scale(pixels, 0, values.length / channels, scaled, 0);
    return scaled;
  }
}
