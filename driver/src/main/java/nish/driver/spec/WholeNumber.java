package nish.driver.spec;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;
import org.snakeyaml.engine.v2.nodes.Node;

/** A whole number within bounds, both included, written without point and exponent. */
record WholeNumber(long least, long most) implements NumberRule<Long> {

  @Override
  public Optional<Long> read(Node node) {
    return YamlNumber.whole(node).filter(number -> number >= least && number <= most);
  }

  @Override
  public String words() {
    return "a whole number from %s to %s".formatted(Shown.count(least), Shown.count(most));
  }

  @Override
  public void describe(ObjectNode schema) {
    schema.put("type", "integer").put("minimum", least).put("maximum", most);
  }
}
