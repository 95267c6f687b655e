package nish.activations;

/**
 * The hyperbolic tangent, f(x) = tanh(x), with the slope 1/cosh²(x).
 *
 * <p>Source: LeCun, Bottou, Orr and Müller, "Efficient BackProp", 1998.
 */
public record Tanh() implements Activation {

  @Override
  public String name() {
    return "tanh";
  }

  @Override
  public double value(double x) {
    return Math.tanh(x);
  }

  /** 4·E/(1 + E)² with E = exp(−2·|x|): 1 − tanh² would cancel in the tails. */
  @Override
  public double slope(double x) {
    return 4 * Sigmoid.derivative(2 * x);
  }
}
