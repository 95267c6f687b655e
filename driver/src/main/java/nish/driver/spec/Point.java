package nish.driver.spec;

import java.util.HashMap;
import java.util.Map;
import nish.worker.trial.ActivationChoice;
import nish.worker.trial.Descent;
import nish.worker.trial.NetworkChoice;
import nish.worker.trial.Preparation;
import nish.worker.trial.Recipe;
import nish.worker.trial.Trial;

/** One value for each parameter. */
final class Point {

  private final Map<String, Object> values = new HashMap<>();

  void set(Axis axis, Object value) {
    values.put(axis.name(), value);
  }

  Object get(Axis axis) {
    return values.get(axis.name());
  }

  <T> T get(Key<T> parameter) {
    return parameter.type().cast(values.get(parameter.name()));
  }

  boolean has(Key<?> parameter) {
    return values.containsKey(parameter.name());
  }

  /** The trial of this point, with the activation and the network that its values make. */
  Trial trial(ActivationChoice activation, NetworkChoice network) {
    return new Trial(activation, network, get(Parameters.DATASET), get(Parameters.SEED), recipe());
  }

  private Recipe recipe() {
    return new Recipe(
        whole(RecipeParameters.EPOCHS),
        whole(RecipeParameters.BATCH_SIZE),
        get(RecipeParameters.LEARNING_RATE),
        new OptimizerParameters().momentum(this),
        get(RecipeParameters.WEIGHT_DECAY),
        descent(),
        preparation());
  }

  private Descent descent() {
    return new Descent(
        get(RecipeParameters.OPTIMIZER),
        new WeightDecayParameters().scope(this),
        get(RecipeParameters.SCHEDULE),
        whole(RecipeParameters.WARMUP_EPOCHS),
        get(RecipeParameters.INITIAL_WEIGHTS),
        get(RecipeParameters.LABEL_SMOOTHING));
  }

  private Preparation preparation() {
    return new Preparation(
        get(PreparationParameters.AUGMENTATION),
        get(PreparationParameters.INPUT_SCALING),
        Math.toIntExact(get(PreparationParameters.VALIDATION).holdout()),
        whole(PreparationParameters.TRAINING_EXAMPLES),
        whole(PreparationParameters.TEST_EXAMPLES),
        get(PreparationParameters.BAD_IMAGES));
  }

  private int whole(Key<Long> parameter) {
    return Math.toIntExact(get(parameter));
  }
}
