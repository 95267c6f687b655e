package nish.driver.export;

import java.time.Instant;

/** What stands in a column of a row; nothing where there is none. */
sealed interface Value {

  Value NOTHING = new Nothing();

  record Nothing() implements Value {}

  record Text(String text) implements Value {}

  record Whole(long number) implements Value {}

  /** May be NaN or infinite: that is what an epoch that diverged has shown. */
  record Real(double number) implements Value {}

  /** To the millisecond. */
  record Time(Instant time) implements Value {}

  static Value text(String text) {
    return text.isEmpty() ? NOTHING : new Text(text);
  }
}
