package nish.driver.spec;

import java.util.Collection;
import java.util.Optional;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;

/** One file while it is read: the names that it may use, and the problems found so far. */
record Reading(KnownNames known, Problems problems) {

  /** The value; none and a problem where it breaks the key's rule. */
  <T> Optional<T> value(Key<T> key, Node node) {
    Rule<T> rule = rule(key);
    Optional<T> value = rule.read(node);
    if (value.isEmpty()) {
      rule.tell(this, key, node);
    }
    return value;
  }

  <T> Rule<T> rule(Key<T> key) {
    return key.rule().apply(known);
  }

  /** The entries of a section; none and a problem where it is no mapping. */
  Optional<Entries> entries(Section section, NodeTuple entry, Collection<String> keys) {
    return mapping(section, entry)
        .map(mapping -> new Entries(this, entry.getKeyNode(), section.name(), mapping, keys));
  }

  /** A section's mapping; none and a problem where it is none. */
  Optional<MappingNode> mapping(Section section, NodeTuple entry) {
    Node node = entry.getValueNode();
    if (node instanceof MappingNode mapping) {
      return Optional.of(mapping);
    }
    problem(
        node,
        "%s must be a mapping, but is %s; write for example %s: %s"
            .formatted(section.name(), Shown.node(node), section.name(), section.example()));
    return Optional.empty();
  }

  /** Tells that a key is not given where it must be. */
  void missing(Node home, String key, Object example) {
    problem(
        home,
        "%s is required, but missing; write for example %s: %s"
            .formatted(key, key, Shown.value(example)));
  }

  void problem(Node at, String message) {
    problems.add(Place.of(at), message);
  }
}
