package nish.driver.results;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Up to where a watcher of a sweep knows what changed.
 *
 * @param epochs the number of the change up to which all is known
 * @param trials not less: trials whose last change is up to this were told, with what they had
 */
public record ChangeCursor(long epochs, long trials) {

  private static final Pattern FORM = Pattern.compile("(\\d{1,18})(?:-(\\d{1,18}))?");

  /** After a change of which all is known. */
  public static ChangeCursor after(long change) {
    return new ChangeCursor(change, change);
  }

  /** The cursor that wrote itself so. */
  public static ChangeCursor parse(String text) {
    Matcher parts = FORM.matcher(text);
    if (!parts.matches()) {
      throw new IllegalArgumentException(
          "changes are told after a number such as 12 or 12-15, but it is \"%s\"; give the last one that was told, or 0"
              .formatted(text));
    }
    long epochs = Long.parseLong(parts.group(1));
    return new ChangeCursor(
        epochs, parts.group(2) == null ? epochs : Long.parseLong(parts.group(2)));
  }

  /** For an event's id: {@code 12}, or {@code 12-15} while there is more to be told. */
  @Override
  public String toString() {
    return epochs == trials ? Long.toString(epochs) : epochs + "-" + trials;
  }
}
