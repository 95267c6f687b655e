package nish.driver.spec;

import static nish.driver.spec.SmallSweep.SMALL;
import static nish.driver.spec.SmallSweep.read;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nish.worker.trial.Transform;
import nish.worker.trial.Trial;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a sweep's settings of the recipe mean. */
class SweptRecipesTest {

  @Test
  void everySettingOfARecipeIsRead() {
    String settings =
        """
          epochs: 270
          optimizer: sgd
          weight_decay: 1e-4
          weight_decay_on: weights_and_gamma
          schedule: {steps: [150, 200, 250], factor: 0.1}
          warmup_epochs: 5
          initial_weights: xavier_uniform
          label_smoothing: 0.1
          augmentation: {pad: 4, random_crop: true, mirror: 1, max_random_rotate_angle: 15}
          input_scaling: standard
          validation: {holdout: 5000}
          training_examples: 1000
          test_examples: 500
          bad_images: skip
        """;

    assertThat(read(SMALL + settings).trials().get(0).recipe().settings())
        .containsExactlyInAnyOrderEntriesOf(
            Map.ofEntries(
                Map.entry("optimizer", "sgd"),
                Map.entry("weight_decay_on", "weights_and_gamma"),
                Map.entry("schedule", "steps(150 200 250; 0.1)"),
                Map.entry("warmup_epochs", "5"),
                Map.entry("initial_weights", "xavier_uniform"),
                Map.entry("label_smoothing", "0.1"),
                Map.entry(
                    "augmentation", "pad=4,random_crop=1,mirror=1,max_random_rotate_angle=15"),
                Map.entry("input_scaling", "standard"),
                Map.entry("holdout", "5000"),
                Map.entry("training_examples", "1000"),
                Map.entry("test_examples", "500"),
                Map.entry("bad_images", "skip")));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "schedule: [constant, cosine, {steps: [3]}]",
        "augmentation: [none, published, {pad: 4}]",
        "validation: {values: [test, {holdout: 10}, {holdout: 20}]}",
        "optimizer: [sgd, nesterov, adam]"
      })
  void settingsAreAxes(String three) {
    assertThat(read(SMALL + "  " + three).trials()).hasSize(6).doesNotHaveDuplicates();
  }

  @Test
  void withoutWeightDecayThereIsOneTrialWhateverItIsOn() {
    List<Trial> trials =
        read(SMALL + "  weight_decay_on: [all, weights]\n  weight_decay: [0, 1e-4]").trials();

    assertThat(trials).hasSize(2 * 3).doesNotHaveDuplicates();
    assertThat(trials).containsAll(read(SMALL).trials());
  }

  @Test
  void allTrialsAreOfTheExecutorsThatTheSweepGivesEach() {
    List<Trial> byFour = read(SMALL + "trial: {executors: 4}").trials();

    assertThat(byFour)
        .hasSize(2)
        .allMatch(trial -> trial.recipe().settings().equals(Map.of("executors", "4")));
    assertThat(read(SMALL + "trial: {executors: 1}").trials()).isEqualTo(read(SMALL).trials());
    assertThat(read(SMALL + "trial: {}").trials()).isEqualTo(read(SMALL).trials());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{executors: 0} | 6:20: executors must be a whole number from 1 to 1,024, but is the number 0",
        "{executors: [2, 4]} | 6:20: executors must be a whole number from 1 to 1,024, but is",
        "{executor: 4} | 6:9: unknown key of trial \"executor\"; did you mean \"executors\"",
        "4 | 6:8: trial must be a mapping, but is"
      })
  void whatIsWrongAboutTheExecutorsIsTold(String trial, String problem) {
    SpecException refusal =
        catchThrowableOfType(SpecException.class, () -> read(SMALL + "trial: " + trial));

    assertThat(refusal.getMessage()).contains(problem);
  }

  @Test
  void allTrialsDrawByTheirSeedsWhatTheSweepVaries() {
    List<Trial> byOrder = read(SMALL + "  seed: [1, 2]\nvary: [split, order]").trials();

    assertThat(byOrder)
        .hasSize(4)
        .allMatch(trial -> trial.recipe().settings().equals(Map.of("vary", "[order, split]")));
    assertThat(read(SMALL + "vary: [split, augmentation, order, initialization]").trials())
        .isEqualTo(read(SMALL).trials());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "  seed: 3\nvary: []",
        "  seed: [1, 2]\n  augmentation: published\nvary: [augmentation]",
        "  seed: [1, 2]\n  training_examples: 100\nvary: [split]",
        "  seed: [1, 2]\n  validation: {holdout: 100}\nvary: [split, augmentation]"
      })
  void seedsMayVaryInWhatTheirTrialsDraw(String given) {
    assertThat(read(SMALL + given).trials()).doesNotHaveDuplicates();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "[ordre] | 7:8: unknown source of chance \"ordre\"; did you mean \"order\"? Known: initialization, order, augmentation, split",
        "[order, 3] | 7:15: each of vary must be one of initialization, order, augmentation, split, but is the number 3",
        "[order, split, order] | 7:22: vary names each source once, but order twice; take one away",
        "order | 7:7: vary must be a list of some of initialization, order, augmentation, split, but is the text \"order\"; write for example vary: [initialization, order, augmentation, split]",
        "[] | 7:7: seeds must draw something, but relu lenet digits seed 1 and seed 2 are the same trial by vary: [], which names nothing; add initialization or order, or give one seed",
        "[split] | 7:7: seeds must draw something, but relu lenet digits seed 1 and seed 2 are the same trial by vary: [split] (split draws nothing without training_examples or validation: {holdout: …}); add",
        "[augmentation] | augmentation draws nothing where no transform of it is random"
      })
  void whatIsWrongAboutWhatVariesIsTold(String vary, String problem) {
    SpecException refusal =
        catchThrowableOfType(
            SpecException.class, () -> read(SMALL + "  seed: [1, 2]\nvary: " + vary));

    assertThat(refusal.getMessage()).contains(problem);
  }

  @Test
  void oneOfSeveralGridsInWhichSeedsDrawNothingIsTold() {
    String grids =
        "  seed: [1, 2]\nvary: [augmentation]\ngrids: [{augmentation: published}, {augmentation: {pad: 4}}]";

    SpecException refusal = catchThrowableOfType(SpecException.class, () -> read(SMALL + grids));

    assertThat(refusal.getMessage()).contains("relu lenet digits seed 1 and seed 2");
  }

  @Test
  void whatVariesAmongTheParametersIsToldItsPlace() {
    SpecException refusal =
        catchThrowableOfType(SpecException.class, () -> read(SMALL + "  vary: [order]"));

    assertThat(refusal.getMessage()).contains("write vary: beside parameters:");
  }

  @Test
  void whatIsWrittenAsItsDefaultIsTheSameTrial() {
    String defaults =
        """
          schedule: constant
          optimizer: nesterov
          augmentation: {pad: 0, mirror: false, max_random_scale: 1}
          validation: test
        """;

    assertThat(read(SMALL + defaults).trials()).isEqualTo(read(SMALL).trials());
  }

  @ParameterizedTest
  @EnumSource(Transform.class)
  void aTransformAmongTheParametersIsToldAsAnAugmentationThatIsRead(Transform transform) {
    SpecException refusal =
        catchThrowableOfType(
            SpecException.class, () -> read(SMALL + "  " + transform.key() + ": 1"));

    Matcher remedy =
        Pattern.compile("; write (augmentation: .*})\\.").matcher(refusal.getMessage());
    assertThat(remedy.find()).as(refusal.getMessage()).isTrue();
    assertThat(read(SMALL + "  " + remedy.group(1)).trials())
        .extracting(trial -> trial.recipe().preparation().augmentation().amounts().firstKey())
        .containsOnly(transform);
  }
}
