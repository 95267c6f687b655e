package nish.activations.examine;

import java.util.function.DoubleUnaryOperator;
import nish.activations.Activation;

/** A function that the catalogue does not have. */
record Formula(DoubleUnaryOperator f, DoubleUnaryOperator derivative) implements Activation {

  @Override
  public String name() {
    return "formula";
  }

  @Override
  public double value(double x) {
    return f.applyAsDouble(x);
  }

  @Override
  public double slope(double x) {
    return derivative.applyAsDouble(x);
  }
}
