package nish.activations;

/**
 * The smooth relu, also called softplus: f(x) = ln(1 + exp(x)), with the logistic function as its
 * slope.
 *
 * <p>Source: Dugas, Bengio, Bélisle, Nadeau and Garcia, "Incorporating second-order functional
 * knowledge for better option pricing", 2001; the name softrelu is MXNet's.
 */
public record SoftRelu() implements Activation {

  @Override
  public String name() {
    return "softrelu";
  }

  /** max(x, 0) + ln(1 + exp(−|x|)), which neither overflows nor loses the left tail. */
  @Override
  public double value(double x) {
    return Math.max(x, 0) + Math.log1p(Math.exp(-Math.abs(x)));
  }

  @Override
  public double slope(double x) {
    return Sigmoid.logistic(x);
  }
}
