package nish.activations;

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
    if (whole) {
      return "a whole number from %s to %s".formatted(shortest(least), shortest(most));
    }
    String from = least == -Double.MAX_VALUE ? "" : lower();
    String to = most == Double.MAX_VALUE ? "" : upper();
    String both = from.isEmpty() || to.isEmpty() ? from + to : from + " and" + to;
    return "a finite number" + both;
  }

  private String lower() {
    return excludes(least, Math.nextDown(least))
        ? " above " + shortest(Math.nextDown(least))
        : " of at least " + shortest(least);
  }

  private String upper() {
    return excludes(most, Math.nextUp(most))
        ? " below " + shortest(Math.nextUp(most))
        : " of at most " + shortest(most);
  }

  /** Whether a bound is there to leave out its neighbour, a whole number. */
  private static boolean excludes(double bound, double neighbour) {
    return bound != Math.rint(bound) && neighbour == Math.rint(neighbour);
  }

  /** {@code 1} rather than {@code 1.0}. */
  static String shortest(double value) {
    return Double.toString(value + 0.0).replaceFirst("\\.0$", "");
  }
}
