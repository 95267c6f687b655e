package nish.driver.spec;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;

/** A mapping's entries by key, in the file's order; unknown and repeated keys are problems. */
final class Entries {

  private final Reading reading;
  private final Node home;
  private final Map<String, NodeTuple> byKey = new LinkedHashMap<>();

  /**
   * Reads a mapping's keys.
   *
   * @param home the key or document that the mapping belongs to: where a missing key is missed
   * @param owner the same, as a problem names it
   */
  Entries(Reading reading, Node home, String owner, MappingNode mapping, Collection<String> keys) {
    this.reading = reading;
    this.home = home;
    mapping.getValue().forEach(entry -> add(entry, owner, keys));
  }

  private void add(NodeTuple entry, String owner, Collection<String> keys) {
    Node node = entry.getKeyNode();
    if (!(node instanceof ScalarNode scalar)) {
      reading.problem(
          node, "a key must be a word, but is %s; write a word".formatted(Shown.node(node)));
    } else if (keys.contains(scalar.getValue())) {
      put(scalar.getValue(), entry);
    } else {
      reading.problem(node, ForeignKeys.unknown(scalar.getValue(), owner, keys));
    }
  }

  private void put(String key, NodeTuple entry) {
    NodeTuple first = byKey.putIfAbsent(key, entry);
    if (first != null) {
      reading.problem(
          entry.getKeyNode(),
          "a key may be given once, but %s is given already at %s; take one of them away"
              .formatted(key, Place.of(first.getKeyNode())));
    }
  }

  Set<String> keys() {
    return byKey.keySet();
  }

  Optional<NodeTuple> entry(String key) {
    return Optional.ofNullable(byKey.get(key));
  }

  /** The key's value or else its standard; none and a problem where neither is. */
  <T> Optional<T> value(Key<T> key) {
    Optional<NodeTuple> entry = entry(key.name());
    if (entry.isPresent()) {
      return reading.value(key, entry.get().getValueNode());
    }
    if (key.standard().isEmpty()) {
      missing(key.name(), key.example());
    }
    return key.standard();
  }

  void missing(String key, Object example) {
    reading.missing(home, key, example);
  }
}
