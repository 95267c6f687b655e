package nish.driver.spec;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import nish.worker.trial.ActivationChoice;
import nish.worker.trial.Recipe;
import nish.worker.trial.Trial;

/** One value for each parameter. */
final class Point {

  private final Map<String, Object> values = new HashMap<>();

  void set(String parameter, Object value) {
    values.put(parameter, value);
  }

  <T> T get(Key<T> parameter) {
    return parameter.type().cast(values.get(parameter.name()));
  }

  Trial trial(Set<String> takingT) {
    String activation = get(Parameters.ACTIVATION);
    return new Trial(
        takingT.contains(activation)
            ? ActivationChoice.of(activation, get(Parameters.T))
            : ActivationChoice.of(activation),
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
