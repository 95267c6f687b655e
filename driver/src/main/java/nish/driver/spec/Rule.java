package nish.driver.spec;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;

/** What one value of a sweep's file must be: for the reader, for people and for editors. */
sealed interface Rule<T>
    permits Chances,
        EpochsRule,
        Form,
        Named,
        NamedActivation,
        NamedDataset,
        NamedNetwork,
        NumberRule,
        OneOf,
        Stages,
        Switch,
        Text {

  /** The value, where the rule holds. */
  Optional<T> read(Node node);

  /** The keys of a mapping that is a value, rather than an axis that holds values. */
  default List<String> keys() {
    return List.of();
  }

  /** Whether a mapping is meant as a value: it has one of the {@link #keys}. */
  default boolean isValue(MappingNode mapping) {
    return mapping.getValue().stream()
        .map(NodeTuple::getKeyNode)
        .anyMatch(key -> key instanceof ScalarNode word && keys().contains(word.getValue()));
  }

  /** Completes "must be …": {@code a whole number from 1 to 10,000}. */
  String words();

  /** Adds the rule to a JSON Schema. */
  void describe(ObjectNode schema);

  /** Tells what is wrong with a value that the rule does not {@link #read}. */
  default void tell(Reading reading, Key<T> key, Node node) {
    reading.problem(node, broken(key.name(), node, key.example()));
  }

  /** The problem of a value that breaks the rule: the rule, the value and the remedy. */
  default String broken(String key, Node node, T example) {
    return "%s must be %s, but is %s; write for example %s: %s"
        .formatted(key, words(), Shown.node(node), key, Shown.value(example));
  }
}
