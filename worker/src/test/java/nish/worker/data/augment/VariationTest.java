package nish.worker.data.augment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import nish.worker.trial.Augmentation;
import nish.worker.trial.RandomStream;
import nish.worker.trial.Seeds;
import org.junit.jupiter.api.Test;

/** What many images draw. */
class VariationTest {

  private static final Augmentation ALL =
      Augmentation.parse(
          "random_crop,mirror,max_random_shear_ratio=0.1,max_random_rotate_angle=15,"
              + "min_random_scale=0.8,max_random_scale=1.2,max_random_aspect_ratio=0.25,"
              + "max_random_hue=36,max_random_saturation=50,max_random_lightness=50");

  @Test
  void amountsAreSpreadOverTheirWholeRange() {
    assertUniform(Variation::shear, -0.1, 0.1);
    assertSpread(Variation::angle, -15, 15);
    assertUniform(Variation::scale, 0.8, 1.2);
    assertUniform(Variation::aspectRatio, 0.75, 1.25);
    assertUniform(Variation::top, 0, 1);
    assertUniform(Variation::left, 0, 1);
    assertSpread(Variation::hue, -36, 36);
    assertSpread(Variation::saturation, -50, 50);
    assertSpread(Variation::lightness, -50, 50);
  }

  @Test
  void everyAngleIsDrawnAsOften() {
    List<Integer> angles = drawn(ALL).stream().map(Variation::angle).toList();

    IntStream.rangeClosed(-15, 15)
        .forEach(
            angle ->
                assertThat(angles.stream().filter(drawn -> drawn == angle).count())
                    .as("%d°", angle)
                    .isCloseTo(20_000 / 31, within(110L)));
  }

  @Test
  void everySecondImageIsMirrored() {
    assertThat(drawn(ALL).stream().filter(Variation::mirrored).count())
        .isCloseTo(10_000, within(300L));
    assertThat(drawn(Augmentation.parse("pad=4"))).noneMatch(Variation::mirrored);
  }

  @Test
  void oneMoreTransformChangesNoDrawOfTheOthers() {
    Augmentation more = Augmentation.parse("mirror,random_crop,max_random_rotate_angle=15");
    Augmentation fewer = Augmentation.parse("mirror,random_crop");

    assertThat(drawn(more).stream().map(Variation::mirrored))
        .isEqualTo(drawn(fewer).stream().map(Variation::mirrored).toList());
    assertThat(drawn(more).stream().map(Variation::left))
        .isEqualTo(drawn(fewer).stream().map(Variation::left).toList());
  }

  @Test
  void theDrawsAreTheSameInEveryVersion() {
    Variation variation = Variation.draw(ALL, RandomStream.AUGMENTATION.at(Seeds.of(7), 3, 41));

    assertThat(variation)
        .hasToString(
            "rotated +15°, sheared -0.10, scaled 1.18, aspect 0.90, mirrored, hue -3, "
                + "saturation -37, lightness -42");
  }

  @Test
  void anImageThatDrewNothingIsAsItIs() {
    assertThat(Variation.NONE).hasToString("as it is");
  }

  private static void assertUniform(ToDoubleFunction<Variation> amount, double least, double most) {
    assertSpread(amount, least, most);
    List<Double> values = values(amount);
    double tenth = (most - least) / 10;
    for (int tenths = 0; tenths < 10; tenths++) {
      double from = least + tenths * tenth;
      long below = values.stream().filter(value -> value < from).count();
      assertThat(below / 20_000.0).isCloseTo(tenths / 10.0, within(0.025));
    }
  }

  private static void assertSpread(ToDoubleFunction<Variation> amount, double least, double most) {
    List<Double> values = values(amount);
    double tenth = (most - least) / 10;
    assertThat(values).allMatch(value -> value >= least && value <= most);
    assertThat(values.stream().mapToDouble(value -> value).average().orElse(Double.NaN))
        .isCloseTo((least + most) / 2, within(tenth / 5));
    assertThat(values).anyMatch(value -> value < least + tenth);
    assertThat(values).anyMatch(value -> value > most - tenth);
  }

  private static List<Double> values(ToDoubleFunction<Variation> amount) {
    return drawn(ALL).stream().mapToDouble(amount).boxed().toList();
  }

  /** Of 20,000 examples. */
  private static List<Variation> drawn(Augmentation augmentation) {
    return IntStream.range(0, 20_000)
        .mapToObj(
            example ->
                Variation.draw(augmentation, RandomStream.AUGMENTATION.at(Seeds.of(1), 0, example)))
        .toList();
  }
}
