package nish.activations;

import java.util.Collections;
import java.util.SortedMap;

/**
 * The leaky rectified linear unit: f(x) = x for x ≥ 0, else alpha·x. Its slope at 0 is 1, as DL4J
 * has it.
 *
 * <p>Source: Maas, Hannun and Ng, "Rectifier nonlinearities improve neural network acoustic
 * models", 2013.
 *
 * @param alpha slope left of 0, finite and at least 0
 */
public record LeakyRelu(double alpha) implements Activation {

  public LeakyRelu {
    Parameter.ALPHA.require(alpha);
  }

  @Override
  public String name() {
    return "leaky_relu";
  }

  /** With alpha = 0, the limit at −∞ is 0. */
  @Override
  public double value(double x) {
    return x < 0 && alpha == 0 ? 0 : x < 0 ? alpha * x : x;
  }

  @Override
  public double slope(double x) {
    return Double.isNaN(x) ? x : x < 0 ? alpha : 1;
  }

  /** Alpha, but for its default: so trials from before it could be chosen keep their ids. */
  @Override
  public SortedMap<String, Double> parameters() {
    return alpha == Parameter.ALPHA.defaultValue()
        ? Collections.emptySortedMap()
        : Parameter.ALPHA.as(alpha);
  }
}
