package nish.driver.export;

import java.time.Instant;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import java.util.function.ToLongFunction;

/**
 * A column of an export.
 *
 * @param name snake case, the same in every format and sweep
 * @param kind of every value in it that is not nothing
 * @param of what the value is read from
 */
record Column<T>(String name, Kind kind, Function<T, Value> of) {

  enum Kind {
    TEXT,
    WHOLE,
    REAL,
    TIME
  }

  static <T> Column<T> text(String name, Function<T, String> text) {
    return new Column<>(name, Kind.TEXT, source -> Value.text(text.apply(source)));
  }

  static <T> Column<T> whole(String name, ToLongFunction<T> number) {
    return new Column<>(name, Kind.WHOLE, source -> new Value.Whole(number.applyAsLong(source)));
  }

  static <T> Column<T> wholeIfAny(String name, Function<T, Optional<Long>> number) {
    return new Column<>(name, Kind.WHOLE, number.andThen(any(Value.Whole::new)));
  }

  static <T> Column<T> real(String name, ToDoubleFunction<T> number) {
    return new Column<>(name, Kind.REAL, source -> new Value.Real(number.applyAsDouble(source)));
  }

  /** Where NaN says that there is none. */
  static <T> Column<T> realIfAny(String name, ToDoubleFunction<T> number) {
    return new Column<>(
        name,
        Kind.REAL,
        source -> {
          double value = number.applyAsDouble(source);
          return Double.isNaN(value) ? Value.NOTHING : new Value.Real(value);
        });
  }

  static <T> Column<T> timeIfAny(String name, Function<T, Optional<Instant>> time) {
    return new Column<>(name, Kind.TIME, time.andThen(any(Value.Time::new)));
  }

  private static <V> Function<Optional<V>, Value> any(Function<V, Value> of) {
    return value -> value.map(of).orElse(Value.NOTHING);
  }

  /** The same column, of something that may be missing. */
  Column<Optional<T>> ifAny() {
    return new Column<>(name, kind, any(of));
  }

  /** The same column, of something that has a source of it. */
  <S> Column<S> in(Function<S, T> source) {
    return new Column<>(name, kind, source.andThen(of));
  }
}
