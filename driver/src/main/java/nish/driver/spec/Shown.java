package nish.driver.spec;

import java.util.Locale;
import java.util.stream.Collectors;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;
import org.snakeyaml.engine.v2.nodes.Tag;

/** How the values of a file are shown in a problem's one line: short, and nothing unprintable. */
final class Shown {

  private static final int LONGEST = 60;

  private Shown() {}

  /** What a node is: {@code the number 3}, {@code the text "3"}, {@code a list}, and so on. */
  static String node(Node node) {
    if (node instanceof ScalarNode scalar) {
      return scalar(scalar);
    }
    return node instanceof SequenceNode ? "a list" : "a mapping";
  }

  private static String scalar(ScalarNode scalar) {
    Tag tag = scalar.getTag();
    if (tag.equals(Tag.NULL)) {
      return "empty";
    }
    if (tag.equals(Tag.INT) || tag.equals(Tag.FLOAT)) {
      return "the number " + text(scalar.getValue());
    }
    return tag.equals(Tag.BOOL) ? text(scalar.getValue()) : "the text " + quoted(scalar.getValue());
  }

  /** A text's beginning, and an ellipsis where there is more. */
  static String text(String text) {
    return printable(text, LONGEST);
  }

  static String quoted(String text) {
    return '"' + text(text) + '"';
  }

  /** Another program's words in one line of ours. */
  static String line(String text) {
    return printable(text, 2 * LONGEST);
  }

  /** A value as a file would write it: {@code 1} rather than {@code 1.0}. */
  static String value(Object value) {
    return value instanceof Enum<?> constant
        ? constant.name().toLowerCase(Locale.ROOT)
        : value.toString().replaceFirst("\\.0$", "");
  }

  /** A whole number with its thousands apart: {@code 1,000,000}. */
  static String count(Number number) {
    return String.format(Locale.ROOT, "%,d", number);
  }

  private static String printable(String text, int longest) {
    String start =
        text.codePoints().limit(longest).mapToObj(Shown::printable).collect(Collectors.joining());
    return text.codePointCount(0, text.length()) > longest ? start + "…" : start;
  }

  private static String printable(int codePoint) {
    boolean shown = codePoint == ' ' || isVisible(codePoint);
    return shown ? Character.toString(codePoint) : String.format("\\u%04x", codePoint);
  }

  private static boolean isVisible(int codePoint) {
    return switch (Character.getType(codePoint)) {
      case Character.CONTROL,
          Character.FORMAT,
          Character.SURROGATE,
          Character.PRIVATE_USE,
          Character.UNASSIGNED,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR,
          Character.SPACE_SEPARATOR ->
          false;
      default -> true;
    };
  }
}
