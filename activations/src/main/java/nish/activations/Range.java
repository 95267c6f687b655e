package nish.activations;

import java.util.OptionalDouble;

/**
 * The numbers that a parameter may be: all finite ones between two bounds, or the whole ones among
 * them. Both bounds are included; the neighbour of a whole number, as a bound, excludes that
 * number.
 */
public record Range(double least, double most, boolean whole) {

  /** Every finite number. */
  public static final Range FINITE = new Range(-Double.MAX_VALUE, Double.MAX_VALUE, false);

  /** Every finite number above 0. */
  public static final Range ABOVE_ZERO = new Range(Double.MIN_VALUE, Double.MAX_VALUE, false);

  /** Every finite number from 0 on. */
  public static final Range FROM_ZERO = new Range(0, Double.MAX_VALUE, false);

  public Range {
    if (!(least <= most) || Double.isInfinite(least) || Double.isInfinite(most)) {
      throw new IllegalArgumentException(
          "a range needs finite bounds in their order, but has %s and %s".formatted(least, most));
    }
  }

  /** The whole numbers from one to another. */
  public static Range whole(int least, int most) {
    return new Range(least, most, true);
  }

  public boolean contains(double value) {
    return value >= least && value <= most && (!whole || value == Math.rint(value));
  }

  /** For people, to follow "must be". */
  public String words() {
    boolean fromTo = least > -Double.MAX_VALUE && most < Double.MAX_VALUE;
    if (fromTo && above().isEmpty() && below().isEmpty()) {
      return (whole ? "a whole number from " : "a finite number from ")
          + shortest(least)
          + " to "
          + shortest(most);
    }
    String from = least == -Double.MAX_VALUE ? "" : lower();
    String to = most == Double.MAX_VALUE ? "" : upper();
    return "a finite number" + from + (fromTo ? " and" : "") + to;
  }

  private String lower() {
    return above().isPresent()
        ? " above " + shortest(above().getAsDouble())
        : " of at least " + shortest(least);
  }

  private String upper() {
    return below().isPresent()
        ? " below " + shortest(below().getAsDouble())
        : " of at most " + shortest(most);
  }

  /** The whole number that the least one is next to, so as to leave it out. */
  public OptionalDouble above() {
    return leftOut(least, Math.nextDown(least));
  }

  /** The whole number that the largest one is next to, so as to leave it out. */
  public OptionalDouble below() {
    return leftOut(most, Math.nextUp(most));
  }

  private static OptionalDouble leftOut(double bound, double neighbour) {
    boolean isFraction = bound != Math.rint(bound);
    return isFraction && neighbour == Math.rint(neighbour)
        ? OptionalDouble.of(neighbour)
        : OptionalDouble.empty();
  }

  /** {@code 1} rather than {@code 1.0}, and {@code 1e30}. */
  static String shortest(double value) {
    return Double.toString(value + 0.0).replace('E', 'e').replaceFirst("\\.0(e|$)", "$1");
  }
}
