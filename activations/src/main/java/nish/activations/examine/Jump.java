package nish.activations.examine;

/**
 * A derivative's discontinuity at 0.
 *
 * @param derivative its order; 0 is the function itself
 * @param size the limit from the right less the limit from the left
 * @param error how far {@code size} may be from the truth
 */
public record Jump(int derivative, double size, double error) {

  public Jump {
    if (!(Math.abs(size) >= error)) {
      throw new IllegalArgumentException(
          "a jump must not be smaller than its error, but is %s with an error of %s; leave it out"
              .formatted(size, error));
    }
  }
}
