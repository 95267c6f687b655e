package nish.activations;

/**
 * The logistic function, f(x) = 1/(1 + exp(−x)), with the slope f(x)·f(−x).
 *
 * <p>Source: Rumelhart, Hinton and Williams, "Learning representations by back-propagating errors",
 * 1986.
 */
public record Sigmoid() implements Activation {

  @Override
  public String name() {
    return "sigmoid";
  }

  @Override
  public double value(double x) {
    return logistic(x);
  }

  @Override
  public double slope(double x) {
    return derivative(x);
  }

  /** The logistic function; exp only ever sees a number below 0, so it does not overflow. */
  static double logistic(double x) {
    double e = Math.exp(-Math.abs(x));
    return (x < 0 ? e : 1) / (1 + e);
  }

  /** The derivative of the logistic function, accurate in both tails. */
  static double derivative(double x) {
    double e = Math.exp(-Math.abs(x));
    return e / ((1 + e) * (1 + e));
  }
}
