package nish.activations;

/**
 * Swish, also called silu: f(x) = x·s(x) with the logistic function s, and the slope s(x)·(1 +
 * x·s(−x)).
 *
 * <p>Source: Ramachandran, Zoph and Le, "Searching for activation functions", 2017; earlier, as
 * silu, Hendrycks and Gimpel, 2016, and Elfwing, Uchibe and Doya, 2017.
 */
public record Swish() implements Activation {

  /** Beyond it exp(−|x|) is 0 in double, and the limits are reached. */
  private static final double LIMIT = 1000;

  @Override
  public String name() {
    return "swish";
  }

  @Override
  public double value(double x) {
    return Math.max(x, -LIMIT) * Sigmoid.logistic(x);
  }

  @Override
  public double slope(double x) {
    double finite = Math.max(-LIMIT, Math.min(x, LIMIT));
    return Sigmoid.logistic(finite) * (1 + finite * Sigmoid.logistic(-finite));
  }
}
