package nish.driver.spec;

import java.util.Optional;
import java.util.function.Function;

/**
 * One key of a sweep's file, declared once for the reader and for the JSON Schema.
 *
 * @param standard what holds where the file does not say
 * @param example shown where a value is missing or wrong
 * @param rule what a value must be, given the names that are known
 * @param description for people who write a sweep
 */
record Key<T>(
    String name,
    Class<T> type,
    Optional<T> standard,
    T example,
    Function<KnownNames, Rule<T>> rule,
    String description) {

  /** A required text, such as a name. */
  static Key<String> text(
      String name, String example, Function<KnownNames, Rule<String>> rule, String description) {
    return new Key<>(name, String.class, Optional.empty(), example, rule, description);
  }

  /** A required value, with an example of it. */
  static <T> Key<T> required(
      String name,
      Class<T> type,
      T example,
      Function<KnownNames, Rule<T>> rule,
      String description) {
    return new Key<>(name, type, Optional.empty(), example, rule, description);
  }

  /** A value that has a standard. */
  static <T> Key<T> of(
      String name,
      Class<T> type,
      T standard,
      Function<KnownNames, Rule<T>> rule,
      String description) {
    return new Key<>(name, type, Optional.of(standard), standard, rule, description);
  }

  static Key<Long> whole(String name, long standard, long least, long most, String description) {
    WholeNumber rule = new WholeNumber(least, most);
    return new Key<>(name, Long.class, Optional.of(standard), standard, known -> rule, description);
  }

  static Key<Double> real(String name, double standard, RealNumber rule, String description) {
    return new Key<>(
        name, Double.class, Optional.of(standard), standard, known -> rule, description);
  }

  /** The same key with a value that holds where the file does not say. */
  Key<T> orElse(T value) {
    return new Key<>(name, type, Optional.of(value), example, rule, description);
  }
}
