package nish.driver.spec;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import nish.activations.Range;
import nish.activations.Series;
import nish.worker.trial.ActivationChoice;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/** How a sweep writes a series: {@code {series: [-2.5, 4, -3/2]}}. */
final class SeriesForm {

  static final String EXAMPLE = "{series: [-2.5, 4, -1.5]}";

  private static final int MOST = Series.COEFFICIENTS.size();
  private static final Range RANGE = Series.COEFFICIENTS.get(0).range();

  /** Of whole numbers that a double holds exactly, so that their quotient is the nearest one. */
  private static final Pattern FRACTION =
      Pattern.compile("([-+]?[0-9]{1,15})/(0*[1-9][0-9]{0,14})");

  private SeriesForm() {}

  static Optional<ActivationChoice> read(MappingNode node) {
    return problem(node).isPresent() ? Optional.empty() : Optional.of(choice(items(node)));
  }

  private static ActivationChoice choice(List<Node> items) {
    TreeMap<String, Double> coefficients = new TreeMap<>();
    for (int i = 0; i < items.size(); i++) {
      double coefficient = coefficient(items.get(i)).orElseThrow();
      if (coefficient != 0) {
        coefficients.put(Series.COEFFICIENTS.get(i).key(), coefficient);
      }
    }
    return new ActivationChoice(Series.NAME, coefficients);
  }

  /** What is wrong with the form: the rule, the value and the remedy. */
  static Optional<String> problem(MappingNode node) {
    return otherKey(node)
        .map(
            key ->
                "a series has the one key series, but here is %s too; take it away".formatted(key))
        .or(() -> wrong(node).map(why -> why + "; write for example " + EXAMPLE));
  }

  private static Optional<String> otherKey(MappingNode node) {
    List<Node> keys = node.getValue().stream().map(NodeTuple::getKeyNode).toList();
    return keys.size() == 1
        ? Optional.empty()
        : keys.stream()
            .filter(key -> !isSeries(key))
            .map(SeriesForm::shown)
            .findFirst()
            .or(() -> Optional.of("another series"));
  }

  private static String shown(Node key) {
    return key instanceof ScalarNode word ? Shown.text(word.getValue()) : Shown.node(key);
  }

  private static boolean isSeries(Node key) {
    return key instanceof ScalarNode word && word.getValue().equals(Series.NAME);
  }

  private static Optional<String> wrong(MappingNode node) {
    Node list = node.getValue().get(0).getValueNode();
    if (!(list instanceof SequenceNode)) {
      return Optional.of("a series must be a list of coefficients, but is " + Shown.node(list));
    }
    List<Node> items = items(node);
    if (items.isEmpty() || items.size() > MOST) {
      return Optional.of(
          "a series must have from 1 to %d coefficients, but has %d".formatted(MOST, items.size()));
    }
    return wrongItem(items)
        .or(
            () ->
                choice(items).parameters().isEmpty()
                    ? Optional.of("a series must have a coefficient that is not 0, but has none")
                    : Optional.empty());
  }

  private static Optional<String> wrongItem(List<Node> items) {
    return IntStream.range(0, items.size())
        .filter(i -> coefficient(items.get(i)).isEmpty())
        .mapToObj(
            i ->
                "the coefficients of a series must each be %s, or a fraction such as -13/3, but c%d is %s"
                    .formatted(RANGE.words(), i + 1, Shown.node(items.get(i))))
        .findFirst();
  }

  private static List<Node> items(MappingNode node) {
    return ((SequenceNode) node.getValue().get(0).getValueNode()).getValue();
  }

  private static Optional<Double> coefficient(Node node) {
    return YamlNumber.real(node)
        .or(() -> Text.of(node).flatMap(SeriesForm::fraction))
        .filter(RANGE::contains);
  }

  private static Optional<Double> fraction(String text) {
    Matcher fraction = FRACTION.matcher(text);
    return fraction.matches()
        ? Optional.of(
            Double.parseDouble(fraction.group(1)) / Double.parseDouble(fraction.group(2)) + 0.0)
        : Optional.empty();
  }

  static void describe(ObjectNode schema) {
    ObjectNode list =
        KeySchema.closed(schema)
            .putObject(Series.NAME)
            .put("description", "Coefficients c1, c2, … of t·(c1·e + c2·e² + …), e = exp(x/t).")
            .put("type", "array")
            .put("minItems", 1)
            .put("maxItems", MOST);
    ArrayNode item = list.putObject("items").putArray("anyOf");
    new RealNumber(RANGE).describe(item.addObject());
    item.addObject().put("type", "string").put("pattern", "^" + FRACTION.pattern() + "$");
    schema.putArray("required").add(Series.NAME);
  }
}
