package nish.driver.spec;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;
import nish.activations.Range;
import org.snakeyaml.engine.v2.nodes.Node;

/** A finite number within a range. */
record RealNumber(Range range) implements NumberRule<Double> {

  static final RealNumber ABOVE_ZERO = new RealNumber(Range.ABOVE_ZERO);
  static final RealNumber FROM_ZERO = new RealNumber(Range.FROM_ZERO);
  static final RealNumber FROM_ZERO_TO_BELOW_ONE =
      new RealNumber(new Range(0, Math.nextDown(1.0), false));

  @Override
  public Optional<Double> read(Node node) {
    return YamlNumber.real(node).filter(range::contains);
  }

  @Override
  public String words() {
    return range.words();
  }

  @Override
  public void describe(ObjectNode schema) {
    schema.put("type", "number");
    if (range.above().isPresent()) {
      schema.put("exclusiveMinimum", range.above().getAsDouble());
    } else if (range.least() > -Double.MAX_VALUE) {
      schema.put("minimum", range.least());
    }
    if (range.below().isPresent()) {
      schema.put("exclusiveMaximum", range.below().getAsDouble());
    } else if (range.most() < Double.MAX_VALUE) {
      schema.put("maximum", range.most());
    }
  }
}
