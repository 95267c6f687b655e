package nish.driver.spec;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;
import org.snakeyaml.engine.v2.nodes.Node;

/**
 * A finite number from 0 on.
 *
 * @param zero whether 0 itself is in the range
 * @param end the first number beyond the range, or infinity
 */
record RealNumber(boolean zero, double end) implements NumberRule<Double> {

  static final RealNumber ABOVE_ZERO = new RealNumber(false, Double.POSITIVE_INFINITY);
  static final RealNumber FROM_ZERO = new RealNumber(true, Double.POSITIVE_INFINITY);
  static final RealNumber FROM_ZERO_TO_BELOW_ONE = new RealNumber(true, 1);

  @Override
  public Optional<Double> read(Node node) {
    return YamlNumber.real(node)
        .filter(number -> (zero ? number >= 0 : number > 0) && number < end);
  }

  @Override
  public String words() {
    return "a finite number "
        + (zero ? "of at least 0" : "above 0")
        + (Double.isFinite(end) ? " and below " + Shown.value(end) : "");
  }

  @Override
  public void describe(ObjectNode schema) {
    schema.put("type", "number").put(zero ? "minimum" : "exclusiveMinimum", 0);
    if (Double.isFinite(end)) {
      schema.put("exclusiveMaximum", end);
    }
  }
}
