package nish.worker.trial;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;

class SettingsTest {

  @Test
  void aDefaultIsNotTold() {
    assertThat(Recipe.DEFAULT.settings()).isEmpty();
  }

  @Test
  void everySettingIsReadAsItIsWritten() {
    Map<String, String> settings =
        Map.ofEntries(
            Map.entry("optimizer", "sgd"),
            Map.entry("weight_decay_on", "weights_and_gamma"),
            Map.entry("schedule", "steps(150 200 250; 0.1)"),
            Map.entry("warmup_epochs", "5"),
            Map.entry("initial_weights", "xavier_uniform"),
            Map.entry("label_smoothing", "0.1"),
            Map.entry("augmentation", "pad=4,random_crop=1"),
            Map.entry("input_scaling", "standard"),
            Map.entry("holdout", "5000"),
            Map.entry("training_examples", "1000"),
            Map.entry("test_examples", "500"),
            Map.entry("bad_images", "skip"));
    Recipe recipe = Recipe.DEFAULT;
    for (Map.Entry<String, String> setting : settings.entrySet()) {
      recipe = recipe.with(setting.getKey(), setting.getValue());
    }

    assertThat(recipe.settings()).isEqualTo(settings);
  }

  @Test
  void everySettingIsPartOfATrialsIdentity() {
    Trial trial = new Trial(ActivationChoice.of("relu"), "lenet", "digits", 1, Recipe.DEFAULT);
    Recipe smoothed = Recipe.DEFAULT.with("label_smoothing", "0.1");

    assertThat(new Trial(trial.activation(), "lenet", "digits", 1, smoothed).id())
        .isNotEqualTo(trial.id());
  }

  @Test
  void anUnknownSettingIsRefused() {
    assertThatThrownBy(() -> Recipe.DEFAULT.with("optimiser", "sgd"))
        .hasMessage("a recipe has no setting optimiser");
  }
}
