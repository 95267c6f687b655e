package nish.driver.spec;

import java.util.List;
import nish.worker.trial.DecayScope;
import nish.worker.trial.Descent;

/** What weight decay is on, which a weight decay of 0 does not take: it pulls nothing. */
record WeightDecayParameters() implements Subject {

  private static final String SOME = "some";
  private static final String NONE = "none";

  @Override
  public Key<?> key() {
    return RecipeParameters.WEIGHT_DECAY;
  }

  @Override
  public String plural() {
    return "weight decays";
  }

  @Override
  public String name(Object value) {
    return (Double) value > 0 ? SOME : NONE;
  }

  @Override
  public boolean takes(String name, String parameter) {
    return contains(parameter) && name.equals(SOME);
  }

  @Override
  public List<String> namesTaking(String parameter) {
    return contains(parameter) ? List.of("weight_decay: 1e-4") : List.of();
  }

  @Override
  public boolean contains(String parameter) {
    return parameter.equals(RecipeParameters.WEIGHT_DECAY_ON.name());
  }

  /** What the point's weight decay is on; the default where it has none. */
  DecayScope scope(Point point) {
    return point.get(RecipeParameters.WEIGHT_DECAY) > 0
        ? point.get(RecipeParameters.WEIGHT_DECAY_ON)
        : Descent.DEFAULT.weightDecayOn();
  }
}
