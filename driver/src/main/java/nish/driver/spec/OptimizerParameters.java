package nish.driver.spec;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import nish.worker.trial.Optimizer;

/** Momentum, which gradient descent takes, and Adam, whose moments are its own, does not. */
record OptimizerParameters() implements Subject {

  @Override
  public Key<?> key() {
    return RecipeParameters.OPTIMIZER;
  }

  @Override
  public String plural() {
    return "optimizers";
  }

  @Override
  public String name(Object value) {
    return ((Optimizer) value).key();
  }

  @Override
  public boolean takes(String name, String parameter) {
    return parameter.equals(RecipeParameters.MOMENTUM.name())
        && Optimizer.valueOf(name.toUpperCase(Locale.ROOT)) != Optimizer.ADAM;
  }

  @Override
  public List<String> namesTaking(String parameter) {
    return Stream.of(Optimizer.values())
        .map(Optimizer::key)
        .filter(name -> takes(name, parameter))
        .toList();
  }

  /** The point's momentum; 0 where its optimizer takes none. */
  double momentum(Point point) {
    return takes(point.get(RecipeParameters.OPTIMIZER).key(), RecipeParameters.MOMENTUM.name())
        ? point.get(RecipeParameters.MOMENTUM)
        : 0;
  }
}
