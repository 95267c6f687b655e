package nish.activations.examine;

import nish.activations.Activation;

/**
 * An activation in units of its own scale: g(u) = f(t·u)/t, with t = 1 where it takes none. What is
 * true of g holds for every t, so that grids and steps fit any scale.
 */
record Scaled(Activation activation) {

  private static final String SCALE = "t";

  double t() {
    return activation.parameters().getOrDefault(SCALE, 1.0);
  }

  /** g(u). */
  double value(double u) {
    return activation.value(t() * u) / t();
  }

  /** g′(u) = f′(t·u). */
  double slope(double u) {
    return activation.slope(t() * u);
  }
}
