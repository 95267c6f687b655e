package nish.worker.trial;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** A recipe's descent, preparation and chances as text, by the keys of a sweep's file. */
final class Settings {

  private Settings() {}

  static Map<String, String> of(Recipe recipe) {
    Map<String, String> settings = all(recipe);
    all(Recipe.DEFAULT).forEach(settings::remove);
    return settings;
  }

  static String text(Recipe recipe, String setting) {
    return Optional.ofNullable(all(recipe).get(setting))
        .orElseThrow(() -> new IllegalArgumentException("a recipe has no setting " + setting));
  }

  static Map<String, String> all(Recipe recipe) {
    Descent descent = recipe.descent();
    Preparation preparation = recipe.preparation();
    Map<String, String> all = new TreeMap<>();
    all.put("optimizer", descent.optimizer().key());
    all.put("weight_decay_on", descent.weightDecayOn().key());
    all.put("schedule", descent.schedule().toString());
    all.put("warmup_epochs", Integer.toString(descent.warmupEpochs()));
    all.put("initial_weights", descent.initialWeights().key());
    all.put("label_smoothing", Texts.shortest(descent.labelSmoothing()));
    all.put("executors", Integer.toString(descent.executors()));
    all.put("augmentation", preparation.augmentation().toString());
    all.put("input_scaling", preparation.inputScaling().key());
    all.put("holdout", Integer.toString(preparation.holdout()));
    all.put("training_examples", Integer.toString(preparation.trainingExamples()));
    all.put("test_examples", Integer.toString(preparation.testExamples()));
    all.put("bad_images", preparation.badImages().key());
    all.put("vary", recipe.vary().toString());
    return all;
  }

  static Recipe change(Recipe recipe, String setting, String text) {
    Map<String, String> all = all(recipe);
    if (all.replace(setting, text) == null) {
      throw new IllegalArgumentException("a recipe has no setting " + setting);
    }
    return recipe.with(descent(all)).with(preparation(all)).with(Vary.parse(all.get("vary")));
  }

  private static Descent descent(Map<String, String> all) {
    return new Descent(
        named(Optimizer.class, all.get("optimizer")),
        named(DecayScope.class, all.get("weight_decay_on")),
        Schedule.parse(all.get("schedule")),
        Integer.parseInt(all.get("warmup_epochs")),
        named(InitialWeights.class, all.get("initial_weights")),
        Double.parseDouble(all.get("label_smoothing")),
        Integer.parseInt(all.get("executors")));
  }

  private static Preparation preparation(Map<String, String> all) {
    return new Preparation(
        Augmentation.parse(all.get("augmentation")),
        named(InputScaling.class, all.get("input_scaling")),
        Integer.parseInt(all.get("holdout")),
        Integer.parseInt(all.get("training_examples")),
        Integer.parseInt(all.get("test_examples")),
        named(BadImages.class, all.get("bad_images")));
  }

  private static <T extends Enum<T>> T named(Class<T> type, String key) {
    return Enum.valueOf(type, key.toUpperCase(Locale.ROOT));
  }
}
