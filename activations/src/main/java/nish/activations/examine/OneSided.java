package nish.activations.examine;

/**
 * The derivatives of a function at a place, from one of its sides alone: those of polynomials that
 * meet value and slope at Chebyshev points of that side. Two intervals of different width, with
 * different numbers of points, tell how far they can be trusted.
 *
 * @param u the place, in units of the function's scale
 * @param side −1 for the left one, 1 for the right one
 */
record OneSided(Scaled function, double u, int side) {

  private static final double WIDE = 2;
  private static final int WIDE_POINTS = 48;
  private static final double NARROW = 1.25;
  private static final int NARROW_POINTS = 40;

  /** Left of 0 from the left, else from the right: so that the joint at 0 is not crossed. */
  static OneSided awayFromZero(Scaled function, double u) {
    return new OneSided(function, u, u < 0 ? -1 : 1);
  }

  /** g⁽ᵏ⁾(u±), by the slope's derivative of order k − 1; the value itself for k = 0. */
  Estimate derivative(int k) {
    return derivative(k, WIDE, WIDE_POINTS).confirmedBy(derivative(k, NARROW, NARROW_POINTS));
  }

  private Estimate derivative(int k, double width, int points) {
    double far = u + side * width;
    return k == 0
        ? Chebyshev.of(function::value, u, far, points).derivative(0)
        : Chebyshev.of(function::slope, u, far, points).derivative(k - 1);
  }
}
