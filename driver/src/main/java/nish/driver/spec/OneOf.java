package nish.driver.spec;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import nish.activations.NearestName;
import org.snakeyaml.engine.v2.nodes.Node;

/**
 * One of a closed list of names; an unknown one is told the nearest.
 *
 * @param noun what is named, as a problem calls it
 * @param synonyms other names that are understood, each with the one of the list that it means
 */
record OneOf(String noun, List<String> names, Map<String, String> synonyms)
    implements Rule<String> {

  static OneOf of(String noun, List<String> names) {
    return new OneOf(noun, names, Map.of());
  }

  @Override
  public Optional<String> read(Node node) {
    return Text.of(node).map(name -> synonyms.getOrDefault(name, name)).filter(names::contains);
  }

  @Override
  public String words() {
    return "one of " + String.join(", ", names);
  }

  @Override
  public void describe(ObjectNode schema) {
    ArrayNode values = schema.put("type", "string").putArray("enum");
    understood().forEach(values::add);
  }

  @Override
  public String broken(String key, Node node, String example) {
    return Text.of(node)
        .map(name -> NearestName.unknown(noun, Shown.text(name), names, understood().toList()))
        .orElseGet(() -> Rule.super.broken(key, node, example));
  }

  private Stream<String> understood() {
    return Stream.concat(names.stream(), synonyms.keySet().stream().sorted());
  }
}
