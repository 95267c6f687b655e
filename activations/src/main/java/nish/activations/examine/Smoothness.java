package nish.activations.examine;

import java.util.Optional;
import java.util.stream.IntStream;

/**
 * H1: how many derivatives are continuous at the joint x = 0. That no jump was seen up to the
 * highest order examined is no proof that there is none.
 *
 * @param jump of the first derivative that is not continuous; empty if none was seen
 * @param resolution in the highest derivative examined, a jump that is not larger would not have
 *     been seen; 0 where a jump was found
 */
public record Smoothness(Optional<Jump> jump, double resolution) {

  /** The highest derivative examined. */
  public static final int EXAMINED = 6;

  static Smoothness of(Scaled function) {
    return IntStream.rangeClosed(0, EXAMINED)
        .mapToObj(order -> of(function, order))
        .filter(smoothness -> smoothness.jump.isPresent())
        .findFirst()
        .orElseGet(() -> of(function, EXAMINED));
  }

  /** f⁽ᵏ⁾(0+) − f⁽ᵏ⁾(0−) = t^(1 − k)·(g⁽ᵏ⁾(0+) − g⁽ᵏ⁾(0−)); the latter decides for every t. */
  private static Smoothness of(Scaled function, int order) {
    Estimate left = new OneSided(function, 0, -1).derivative(order);
    Estimate right = new OneSided(function, 0, 1).derivative(order);
    Estimate inUnits = right.minus(left);
    Estimate difference = inUnits.times(Math.pow(function.t(), 1.0 - order));
    return Math.abs(inUnits.value()) > inUnits.error()
        ? new Smoothness(Optional.of(new Jump(order, difference.value(), difference.error())), 0)
        : new Smoothness(Optional.empty(), difference.error());
  }

  /**
   * How many derivatives are continuous; −1 if the function is not; at least so many if no jump.
   */
  public int order() {
    return jump.map(found -> found.derivative() - 1).orElse(EXAMINED);
  }
}
