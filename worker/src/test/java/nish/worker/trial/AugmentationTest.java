package nish.worker.trial;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AugmentationTest {

  @Test
  void whatChangesNothingIsNone() {
    assertThat(Augmentation.parse("pad=0,min_random_scale=1")).isEqualTo(Augmentation.NONE);
    assertThat(Augmentation.NONE).hasToString("none");
  }

  @Test
  void thePublishedOneIsTheTables() {
    assertThat(Augmentation.PUBLISHED)
        .hasToString(
            "resize=32,pad=4,random_crop=1,mirror=1,max_random_aspect_ratio=0.1,"
                + "max_random_rotate_angle=15,max_random_shear_ratio=0.1");
    assertThat(Augmentation.parse(Augmentation.PUBLISHED.toString()))
        .isEqualTo(Augmentation.parse("published"));
  }

  @Test
  void aNameAloneMeansOne() {
    assertThat(Augmentation.parse("mirror, random_crop").of(Transform.MIRROR)).isEqualTo(1);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "pad=-1 | pad must be a whole number from 0 to 512, but is -1",
        "pad=1.5 | pad must be a whole number from 0 to 512, but is 1.5",
        "max_random_aspect_ratio=1 | max_random_aspect_ratio must be a number from 0 to 0.99, but is 1",
        "min_random_scale=1.2 | min_random_scale must not be above max_random_scale, but 1.2 is above 1",
        "pad=x | pad must be a number, but is \"x\"",
        "pad=4,pad=8 | pad stands twice in pad=4,pad=8; write it once"
      })
  void whatIsNoAmountIsRefused(String text, String message) {
    assertThatThrownBy(() -> Augmentation.parse(text)).hasMessage(message);
  }

  @ParameterizedTest
  @ValueSource(strings = {"pat=4", "pad=4,", ""})
  void whatIsNoTransformIsRefusedWithAllThatAre(String text) {
    assertThatThrownBy(() -> Augmentation.parse(text))
        .hasMessageContaining("there is no transform \"")
        .hasMessageContaining("; write one of resize, pad, random_crop, mirror,");
  }
}
