package nish.driver.spec;

import java.util.HashMap;
import java.util.Map;
import nish.worker.trial.ActivationChoice;
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

  /** The trial of this point, with the activation that its values make. */
  Trial trial(ActivationChoice activation) {
    return new Trial(
        activation,
        get(Parameters.NETWORK),
        get(Parameters.DATASET),
        get(Parameters.SEED),
        recipe());
  }

  private Recipe recipe() {
    return new Recipe(
        Math.toIntExact(get(Parameters.EPOCHS)),
        Math.toIntExact(get(Parameters.BATCH_SIZE)),
        get(Parameters.LEARNING_RATE),
        get(Parameters.MOMENTUM),
        get(Parameters.WEIGHT_DECAY));
  }
}
