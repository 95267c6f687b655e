package nish.driver.spec;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;
import org.snakeyaml.engine.v2.nodes.Node;

/** The number of a residual network's stages, as text. */
record Stages() implements Rule<String> {

  static final String AUTO = "auto";

  /** As a network's choice has it. */
  static int number(String stages) {
    return stages.equals(AUTO) ? 0 : Integer.parseInt(stages);
  }

  @Override
  public Optional<String> read(Node node) {
    return YamlNumber.whole(node)
        .filter(number -> number == 3 || number == 4)
        .map(String::valueOf)
        .or(() -> Text.of(node).filter(AUTO::equals));
  }

  @Override
  public String words() {
    return "3, 4 or auto";
  }

  @Override
  public void describe(ObjectNode schema) {
    schema.putArray("enum").add(3).add(4).add(AUTO);
  }
}
