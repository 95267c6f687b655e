package nish.activations;

import java.util.Collections;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** A number that shapes an activation, with the rule that it obeys and its default. */
public enum Parameter {
  /** The scale of the curved part: nish of x is t times nish, with t = 1, of x/t. */
  T("t", 1, "a finite number above 0", Double.MIN_VALUE),

  /** The slope left of 0 of the leaky relu. */
  ALPHA("alpha", 0.01, "a finite number of at least 0", 0);

  private final String key;
  private final double defaultValue;
  private final String rule;
  private final double least;

  Parameter(String key, double defaultValue, String rule, double least) {
    this.key = key;
    this.defaultValue = defaultValue;
    this.rule = rule;
    this.least = least;
  }

  /** The name in YAML and tables. */
  public String key() {
    return key;
  }

  public double defaultValue() {
    return defaultValue;
  }

  /** For people, to follow "must be". */
  public String rule() {
    return rule;
  }

  /** What is wrong with a value, for people; empty where it obeys the rule. */
  public Optional<String> problem(double value) {
    if (Double.isFinite(value) && value >= least) {
      return Optional.empty();
    }
    String given = Double.toString(value).replaceFirst("\\.0$", "");
    return Optional.of(key + " must be " + rule + ", but is " + given);
  }

  /**
   * The value, where it obeys the rule.
   *
   * @throws IllegalArgumentException naming rule and value, where it does not
   */
  double require(double value) {
    problem(value)
        .ifPresent(
            problem -> {
              throw new IllegalArgumentException(problem);
            });
    return value;
  }

  /** A map of this one parameter. */
  SortedMap<String, Double> as(double value) {
    SortedMap<String, Double> map = new TreeMap<>();
    map.put(key, value);
    return Collections.unmodifiableSortedMap(map);
  }
}
