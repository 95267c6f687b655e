package nish.activations;

import java.util.Collections;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A number that shapes an activation, declared once: for the function, for a sweep's file and for
 * its editors. An added activation may have parameters of its own.
 *
 * @param key the name in YAML and tables, of small letters, digits and underscores
 * @param description for people, without a full stop
 * @param range what a value may be
 * @param defaultValue what holds where no value is given
 */
public record Parameter(String key, String description, Range range, double defaultValue) {

  /** The scale of the curved part: nish of x is t times nish, with t = 1, of x/t. */
  public static final Parameter T =
      new Parameter("t", "The scale of the curved part", Range.ABOVE_ZERO, 1);

  /** The order of the Nish family, one more than its continuous derivatives at 0. */
  public static final Parameter ORDER =
      new Parameter(
          "order",
          "The order, one more than the continuous derivatives at 0",
          Range.whole(2, 12),
          Nish.NISH);

  /** The slope left of 0 of the leaky relu. */
  public static final Parameter ALPHA =
      new Parameter("alpha", "The slope below 0", Range.FROM_ZERO, 0.01);

  public Parameter {
    if (!key.matches("[a-z][a-z0-9_]*")) {
      throw new IllegalArgumentException(
          "a parameter's key must be small letters, digits and underscores, but is \"" + key + '"');
    }
    if (!range.contains(defaultValue)) {
      throw new IllegalArgumentException("the default of " + problem(key, range, defaultValue));
    }
  }

  /** For people, to follow "must be". */
  public String rule() {
    return range.words();
  }

  /** What is wrong with a value, for people; empty where it obeys the rule. */
  public Optional<String> problem(double value) {
    return range.contains(value) ? Optional.empty() : Optional.of(problem(key, range, value));
  }

  private static String problem(String key, Range range, double value) {
    return key + " must be " + range.words() + ", but is " + Range.shortest(value);
  }

  /**
   * The value, where it obeys the rule.
   *
   * @throws IllegalArgumentException naming rule and value, where it does not
   */
  public double require(double value) {
    problem(value)
        .ifPresent(
            problem -> {
              throw new IllegalArgumentException(problem);
            });
    return value;
  }

  /** A map of this one parameter. */
  public SortedMap<String, Double> as(double value) {
    SortedMap<String, Double> map = new TreeMap<>();
    map.put(key, value);
    return Collections.unmodifiableSortedMap(map);
  }
}
