package nish.driver.spec;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.Tag;

/** On or off; also as 1 or 0, as MXNet's examples have it. */
record Switch() implements Rule<Boolean> {

  @Override
  public Optional<Boolean> read(Node node) {
    return YamlNumber.whole(node)
        .filter(number -> number == 0 || number == 1)
        .map(number -> number == 1)
        .or(() -> truth(node));
  }

  private static Optional<Boolean> truth(Node node) {
    return node instanceof ScalarNode scalar && scalar.getTag().equals(Tag.BOOL)
        ? Optional.of(Boolean.parseBoolean(scalar.getValue()))
        : Optional.empty();
  }

  @Override
  public String words() {
    return "true or false";
  }

  @Override
  public void describe(ObjectNode schema) {
    schema.putArray("enum").add(true).add(false).add(1).add(0);
  }
}
