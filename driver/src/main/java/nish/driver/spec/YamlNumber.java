package nish.driver.spec;

import java.math.BigInteger;
import java.util.Locale;
import java.util.Optional;
import org.snakeyaml.engine.v2.common.ScalarStyle;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.Tag;
import org.snakeyaml.engine.v2.schema.CoreSchema;

/**
 * Numbers as YAML 1.2's core schema writes them: {@code 3}, {@code 0x1F}, {@code .5}, {@code 1e-3}.
 */
final class YamlNumber {

  /** No number that a sweep can mean is longer; parsing a longer one would cost time. */
  private static final int LONGEST = 100;

  private YamlNumber() {}

  /** The whole number of a node; none where it has a point or an exponent or passes a long. */
  static Optional<Long> whole(Node node) {
    return text(node, Tag.INT)
        .map(YamlNumber::integer)
        .filter(number -> number.bitLength() < Long.SIZE)
        .map(BigInteger::longValue);
  }

  /** The nearest double; infinite or NaN where the text says so or passes the largest double. */
  static Optional<Double> real(Node node) {
    return text(node, Tag.INT)
        .map(text -> integer(text).doubleValue())
        .or(() -> text(node, Tag.FLOAT).map(YamlNumber::floating));
  }

  /** A quoted text as the node that it would be without its quotes. */
  static Optional<Node> unquoted(Node node) {
    if (!(node instanceof ScalarNode scalar) || !Text.of(node).isPresent()) {
      return Optional.empty();
    }
    Tag tag = new CoreSchema().getScalarResolver().resolve(scalar.getValue(), true);
    return Optional.of(new ScalarNode(tag, scalar.getValue(), ScalarStyle.PLAIN));
  }

  private static Optional<String> text(Node node, Tag tag) {
    return node instanceof ScalarNode scalar
            && scalar.getTag().equals(tag)
            && scalar.getValue().length() <= LONGEST
        ? Optional.of(scalar.getValue())
        : Optional.empty();
  }

  private static BigInteger integer(String text) {
    if (text.startsWith("0x")) {
      return new BigInteger(text.substring(2), 16);
    }
    return text.startsWith("0o") ? new BigInteger(text.substring(2), 8) : new BigInteger(text);
  }

  /** Adding 0.0 makes −0 plain 0, which is equal to it but not in a trial's digest. */
  private static double floating(String text) {
    String digits = text.substring(text.startsWith("-") || text.startsWith("+") ? 1 : 0);
    double size =
        switch (digits.toLowerCase(Locale.ROOT)) {
          case ".inf" -> Double.POSITIVE_INFINITY;
          case ".nan" -> Double.NaN;
          default -> Double.parseDouble(digits);
        };
    return (text.startsWith("-") ? -size : size) + 0.0;
  }
}
