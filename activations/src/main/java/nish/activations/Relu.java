package nish.activations;

/**
 * The rectified linear unit, f(x) = max(x, 0). Its slope at 0 is 0, as DL4J has it.
 *
 * <p>Source: Nair and Hinton, "Rectified linear units improve restricted Boltzmann machines", 2010.
 */
public record Relu() implements Activation {

  @Override
  public String name() {
    return "relu";
  }

  @Override
  public double value(double x) {
    return Math.max(x, 0);
  }

  @Override
  public double slope(double x) {
    return Double.isNaN(x) ? x : x > 0 ? 1 : 0;
  }
}
