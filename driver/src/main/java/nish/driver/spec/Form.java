package nish.driver.spec;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;
import nish.activations.NearestName;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;

/** A word, or a mapping of keys of its own, of which each problem is told at its place. */
sealed interface Form<T> extends Rule<T> permits AugmentationForm, ScheduleForm, ValidationForm {

  KnownNames known();

  /** The words that are values. */
  OneOf named();

  T ofWord(String word);

  List<Key<?>> parts();

  /** The mapping in one line of YAML. */
  String mapping();

  /** The value that the parts make; none and problems where they make none. */
  Optional<T> read(Reading reading, Entries entries, MappingNode node);

  @Override
  default List<String> keys() {
    return parts().stream().map(Key::name).toList();
  }

  @Override
  default Optional<T> read(Node node) {
    return node instanceof MappingNode mapping && isValue(mapping)
        ? read(new Reading(known(), new Problems("")), named().noun(), mapping)
        : named().read(node).map(this::ofWord);
  }

  private Optional<T> read(Reading reading, String owner, MappingNode node) {
    Entries entries = new Entries(reading, node, owner, node, keys());
    Optional<T> value = read(reading, entries, node);
    return reading.problems().isEmpty() ? value : Optional.empty();
  }

  @Override
  default void tell(Reading reading, Key<T> key, Node node) {
    if (node instanceof MappingNode mapping && !mapping.getValue().isEmpty()) {
      read(reading, key.name(), mapping);
    } else {
      Rule.super.tell(reading, key, node);
    }
  }

  @Override
  default String words() {
    return named().words() + ", or as " + mapping();
  }

  @Override
  default String broken(String key, Node node, T example) {
    return Text.of(node)
        .map(text -> NearestName.unknown(named().noun(), Shown.text(text), named().names()))
        .map(unknown -> unknown + ", and as " + mapping())
        .orElseGet(() -> Rule.super.broken(key, node, example));
  }

  @Override
  default void describe(ObjectNode schema) {
    ArrayNode forms = schema.putArray("anyOf");
    named().describe(forms.addObject());
    ObjectNode form = forms.addObject();
    ObjectNode properties = KeySchema.closed(form);
    parts().forEach(key -> properties.set(key.name(), new KeySchema(known()).property(key)));
    parts().stream()
        .filter(key -> key.standard().isEmpty())
        .forEach(key -> form.withArray("required").add(key.name()));
  }
}
