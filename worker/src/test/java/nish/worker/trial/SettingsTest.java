package nish.worker.trial;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class SettingsTest {

  private static final Map<String, String> SETTINGS =
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
          Map.entry("bad_images", "skip"),
          Map.entry("vary", "[order, split]"));

  @Test
  void aDefaultIsNotTold() {
    assertThat(Recipe.DEFAULT.settings()).isEmpty();
  }

  @Test
  void everySettingIsReadAsItIsWritten() {
    Recipe recipe = Recipe.DEFAULT;
    for (Map.Entry<String, String> setting : SETTINGS.entrySet()) {
      recipe = recipe.with(setting.getKey(), setting.getValue());
    }

    assertThat(recipe.settings()).isEqualTo(SETTINGS);
  }

  @Test
  void everySettingIsPartOfATrialsIdentity() {
    ActivationChoice relu = ActivationChoice.of("relu");
    Set<TrialId> ids = new HashSet<>();
    ids.add(new Trial(relu, "lenet", "digits", 1, Recipe.DEFAULT).id());
    SETTINGS.forEach(
        (name, text) ->
            ids.add(new Trial(relu, "lenet", "digits", 1, Recipe.DEFAULT.with(name, text)).id()));

    assertThat(ids).hasSize(SETTINGS.size() + 1);
  }

  @Test
  void anUnknownSettingIsRefused() {
    assertThatThrownBy(() -> Recipe.DEFAULT.with("optimiser", "sgd"))
        .hasMessage("a recipe has no setting optimiser");
  }
}
