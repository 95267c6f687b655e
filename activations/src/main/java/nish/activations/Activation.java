package nish.activations;

import java.util.Collections;
import java.util.SortedMap;

/**
 * An activation function as the mathematics has it: the truth in double precision against which
 * kernels, layers and hypotheses are judged.
 *
 * <p>Every implementation is an immutable value, equal to another of the same name and parameters.
 * NaN gives NaN, and the infinities give the limits, for the value and for the slope; nothing
 * overflows on the way.
 */
public interface Activation {

  /** The name that the catalogue lists. */
  String name();

  /** f(x). */
  double value(double x);

  /** f′(x); at a kink, the side that each implementation states. */
  double slope(double x);

  /**
   * The parameters that shape this function, by name; empty for most. With the name they find an
   * equal function in the catalogue, and they are how results know it, so none may be missing that
   * differs from its default.
   */
  default SortedMap<String, Double> parameters() {
    return Collections.emptySortedMap();
  }
}
