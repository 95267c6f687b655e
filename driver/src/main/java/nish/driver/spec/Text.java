package nish.driver.spec;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;
import java.util.regex.Pattern;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.Tag;

/**
 * A text of a given form.
 *
 * @param form a regular expression for the whole text, in the dialect that Java and JavaScript
 *     share
 */
record Text(Pattern form, String words) implements Rule<String> {

  /** The text of a node that is text to YAML: not a number, a truth value, a list or a mapping. */
  static Optional<String> of(Node node) {
    return node instanceof ScalarNode scalar && scalar.getTag().equals(Tag.STR)
        ? Optional.of(scalar.getValue())
        : Optional.empty();
  }

  @Override
  public Optional<String> read(Node node) {
    return of(node).filter(form.asMatchPredicate());
  }

  @Override
  public void describe(ObjectNode schema) {
    schema.put("type", "string").put("pattern", "^" + form.pattern() + "$");
  }

  @Override
  public String broken(String key, Node node, String example) {
    boolean onlyUnquoted =
        node instanceof ScalarNode scalar
            && !scalar.getTag().equals(Tag.NULL)
            && form.asMatchPredicate().test(scalar.getValue());
    return onlyUnquoted
        ? "%s must be %s, but is %s; put it in quotes".formatted(key, words, Shown.node(node))
        : Rule.super.broken(key, node, example);
  }
}
