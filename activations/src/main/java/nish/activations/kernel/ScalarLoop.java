package nish.activations.kernel;

import java.util.function.DoubleUnaryOperator;

/** One number after the other: for a JVM without the Vector API, and for any function. */
record ScalarLoop(DoubleUnaryOperator value, DoubleUnaryOperator slope) implements Loop {

  ScalarLoop(Formula formula) {
    this(formula::value, formula::slope);
  }

  @Override
  public void values(float[] x, int length) {
    for (int i = 0; i < length; i++) {
      x[i] = (float) value.applyAsDouble(x[i]);
    }
  }

  @Override
  public void gradients(float[] x, float[] epsilon, int length) {
    for (int i = 0; i < length; i++) {
      x[i] = (float) (slope.applyAsDouble(x[i]) * epsilon[i]);
    }
  }
}
