package nish.driver.spec;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import nish.worker.trial.Chance;
import nish.worker.trial.Vary;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/** A list of sources of chance, each once. */
record Chances() implements Rule<Vary> {

  private static final OneOf SOURCE =
      OneOf.of("source of chance", Stream.of(Chance.values()).map(Chance::key).toList());

  @Override
  public Optional<Vary> read(Node node) {
    if (!(node instanceof SequenceNode list)) {
      return Optional.empty();
    }
    List<String> keys =
        list.getValue().stream().map(SOURCE::read).flatMap(Optional::stream).toList();
    boolean eachOnce = keys.stream().distinct().count() == list.getValue().size();
    return eachOnce ? Optional.of(Vary.parse(keys.toString())) : Optional.empty();
  }

  @Override
  public void tell(Reading reading, Key<Vary> key, Node node) {
    if (!(node instanceof SequenceNode list)) {
      Rule.super.tell(reading, key, node);
      return;
    }
    Set<String> before = new HashSet<>();
    for (Node item : list.getValue()) {
      Optional<String> source = SOURCE.read(item);
      if (source.isEmpty()) {
        reading.problem(item, SOURCE.broken("each of " + key.name(), item, SOURCE.names().get(0)));
      } else if (!before.add(source.get())) {
        reading.problem(
            item,
            "%s names each source once, but %s twice; take one away"
                .formatted(key.name(), source.get()));
      }
    }
  }

  @Override
  public String words() {
    return "a list of some of " + String.join(", ", SOURCE.names());
  }

  @Override
  public void describe(ObjectNode schema) {
    schema.put("type", "array").put("uniqueItems", true);
    ArrayNode values = schema.putObject("items").put("type", "string").putArray("enum");
    SOURCE.names().forEach(values::add);
  }
}
