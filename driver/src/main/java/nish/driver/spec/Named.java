package nish.driver.spec;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.snakeyaml.engine.v2.nodes.Node;

/** One of a closed list of names, as what it stands for. */
record Named<T>(OneOf names, Function<String, T> meaning) implements Rule<T> {

  /** A constant of the vocabulary by its key. */
  static <E extends Enum<E>> Named<E> of(String noun, Class<E> type) {
    List<E> constants = List.of(type.getEnumConstants());
    return new Named<>(
        OneOf.of(noun, constants.stream().map(Shown::value).toList()),
        name ->
            constants.stream().filter(each -> Shown.value(each).equals(name)).findFirst().get());
  }

  @Override
  public Optional<T> read(Node node) {
    return names.read(node).map(meaning);
  }

  @Override
  public String words() {
    return names.words();
  }

  @Override
  public void describe(ObjectNode schema) {
    names.describe(schema);
  }

  @Override
  public String broken(String key, Node node, T example) {
    return names.broken(key, node, Shown.value(example));
  }
}
