package nish.driver.spec;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/**
 * Reads a parameter's values in each of their four forms: {@code t: 1}, {@code t: [1, 2]}, {@code
 * t: {value: 1}} and {@code t: {values: [1, 2]}}. A mapping that is itself a value, such as {@code
 * {series: [1, -1]}}, may stand wherever a value may.
 *
 * @param key where the parameter's name stands
 */
record AxisReader<T>(Reading reading, Key<T> parameter, Node key) {

  static final String VALUE = "value";
  static final String VALUES = "values";

  /** The axis; none where any of its values is a problem. */
  Optional<Axis> read(Node node) {
    if (node instanceof MappingNode mapping && !reading.rule(parameter).isValue(mapping)) {
      return ofMapping(mapping);
    }
    return node instanceof SequenceNode list ? ofList(list) : ofValue(node);
  }

  private Optional<Axis> ofMapping(MappingNode mapping) {
    Entries entries = new Entries(reading, key, parameter.name(), mapping, keys());
    Optional<Node> value = entries.entry(VALUE).map(NodeTuple::getValueNode);
    Optional<Node> values = entries.entry(VALUES).map(NodeTuple::getValueNode);
    if (value.isPresent() && values.isPresent()) {
      return refuse(key, "must have either value or values, but has both; take one of them away");
    }
    if (mapping.getValue().isEmpty()) {
      return refuse(
          key, "must have a value, but is an empty mapping; write for example " + example());
    }
    return value.flatMap(this::ofOne).or(() -> values.flatMap(this::ofSeveral));
  }

  private List<String> keys() {
    return Stream.concat(Stream.of(VALUE, VALUES), reading.rule(parameter).keys().stream())
        .toList();
  }

  private Optional<Axis> ofOne(Node node) {
    return node instanceof SequenceNode
        ? refuse(node, "has one value under value:, but here is a list; write values: instead")
        : ofValue(node);
  }

  private Optional<Axis> ofSeveral(Node node) {
    return node instanceof SequenceNode list
        ? ofList(list)
        : refuse(
            node,
            "has a list under values:, but here is %s; write for example values: [%s]"
                .formatted(Shown.node(node), Shown.value(parameter.example())));
  }

  private Optional<Axis> ofList(SequenceNode list) {
    if (list.getValue().isEmpty()) {
      return refuse(
          list,
          "must have at least one value, but its list is empty; write for example " + example());
    }
    Map<T, Node> values = new LinkedHashMap<>();
    for (Node node : list.getValue()) {
      reading.value(parameter, node).ifPresent(value -> add(values, value, node));
    }
    return values.size() == list.getValue().size()
        ? Optional.of(axis(List.copyOf(values.keySet())))
        : Optional.empty();
  }

  private void add(Map<T, Node> values, T value, Node node) {
    Node first = values.putIfAbsent(value, node);
    if (first != null) {
      reading.problem(
          node,
          "the values of %s must differ, but %s is given already at %s; take one of them away"
              .formatted(parameter.name(), Shown.value(value), Place.of(first)));
    }
  }

  private Optional<Axis> ofValue(Node node) {
    return reading.value(parameter, node).map(value -> axis(List.of(value)));
  }

  private Axis axis(List<T> values) {
    return new Axis(parameter.name(), values);
  }

  private String example() {
    return "%s: [%s]".formatted(parameter.name(), Shown.value(parameter.example()));
  }

  private Optional<Axis> refuse(Node at, String message) {
    reading.problem(at, parameter.name() + " " + message);
    return Optional.empty();
  }
}
