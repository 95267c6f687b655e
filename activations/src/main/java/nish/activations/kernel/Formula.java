package nish.activations.kernel;

import java.util.Optional;
import nish.activations.Activation;
import nish.activations.ExponentialSeries;
import nish.activations.Mish;
import nish.activations.SoftRelu;
import nish.activations.Swish;

/**
 * An activation's value and slope for the numbers that a float can be, in double arithmetic and
 * good to a float's last place: the short polynomials of {@link Exponential} in place of the
 * library's functions, and the same operations in the same order as a vector's lanes run them.
 */
interface Formula {

  double value(double x);

  double slope(double x);

  /** The formula for this activation; empty where it has none of its own. */
  static Optional<Formula> of(Activation activation) {
    if (activation instanceof ExponentialSeries series && SeriesFormula.serves(series)) {
      return Optional.of(SeriesFormula.of(series));
    } else if (activation instanceof Mish) {
      return Optional.of(new MishFormula());
    } else if (activation instanceof Swish) {
      return Optional.of(new SwishFormula());
    } else if (activation instanceof SoftRelu) {
      return Optional.of(new SoftReluFormula());
    }
    return Optional.empty();
  }
}
