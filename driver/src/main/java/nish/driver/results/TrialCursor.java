package nish.driver.results;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Where a page ends and the next one begins. It stays right while trials change, but one whose
 * place in the order has changed meanwhile may come twice or not at all.
 *
 * @param place of the last trial by the best value, so that less is better
 * @param position of the last trial in its sweep, from 0
 */
public record TrialCursor(double place, int position) {

  /** Before the first trial. */
  public static final TrialCursor START = new TrialCursor(Double.NEGATIVE_INFINITY, -1);

  private static final Pattern FORM = Pattern.compile("(-?\\d{1,9})_([0-9a-f]{1,16})");

  /** The cursor that wrote itself so. */
  public static TrialCursor parse(String text) {
    Matcher parts = FORM.matcher(text);
    if (!parts.matches()) {
      throw new IllegalArgumentException(
          "a page's cursor is what the page before it gave, but it is \"%s\"; leave it out for the first page"
              .formatted(text));
    }
    return new TrialCursor(
        Double.longBitsToDouble(Long.parseUnsignedLong(parts.group(2), 16)),
        Integer.parseInt(parts.group(1)));
  }

  /** For a URL, without loss. */
  @Override
  public String toString() {
    return position + "_" + Long.toHexString(Double.doubleToLongBits(place));
  }
}
