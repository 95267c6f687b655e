package nish.activations.examine;

import nish.activations.Activation;

/** The second derivative of any activation, for pictures, and to tell how flat a minimum is. */
public final class Curvature {

  private Curvature() {}

  /** f″(x): left of 0 as seen from the left, else from the right; a kink at 0 is not seen. */
  public static double at(Activation activation, double x) {
    Scaled function = new Scaled(activation);
    return inUnits(function, x / function.t()) / function.t();
  }

  /** g″(u). */
  static double inUnits(Scaled function, double u) {
    return OneSided.awayFromZero(function, u).derivative(2).value();
  }
}
