package nish.driver.export;

/**
 * A value as text: numbers in full, times as ISO 8601 has them in UTC, empty where there is none.
 */
final class Plain {

  private Plain() {}

  static String of(Value value) {
    if (value instanceof Value.Text text) {
      return text.text();
    } else if (value instanceof Value.Whole whole) {
      return Long.toString(whole.number());
    } else if (value instanceof Value.Real real) {
      return Double.toString(real.number());
    } else if (value instanceof Value.Time time) {
      return time.time().toString();
    }
    return "";
  }
}
