package nish.driver.spec;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/** The epochs of a schedule's steps. */
record EpochsRule() implements Rule<Epochs> {

  private static final WholeNumber EPOCH = new WholeNumber(1, 10_000);

  @Override
  public Optional<Epochs> read(Node node) {
    if (!(node instanceof SequenceNode list)) {
      return Optional.empty();
    }
    List<Long> epochs =
        list.getValue().stream().flatMap(each -> EPOCH.read(each).stream()).toList();
    boolean ascending =
        IntStream.range(1, epochs.size()).allMatch(i -> epochs.get(i - 1) < epochs.get(i));
    return epochs.isEmpty() || epochs.size() < list.getValue().size() || !ascending
        ? Optional.empty()
        : Optional.of(new Epochs(epochs.stream().map(Math::toIntExact).toList()));
  }

  @Override
  public String broken(String key, Node node, Epochs example) {
    return node instanceof SequenceNode list && !list.getValue().isEmpty()
        ? "%s must be %s, but is [%s]; write for example %s: %s"
            .formatted(key, words(), items(list), key, example)
        : Rule.super.broken(key, node, example);
  }

  private static String items(SequenceNode list) {
    return Shown.line(
        list.getValue().stream()
            .map(item -> item instanceof ScalarNode word ? word.getValue() : Shown.node(item))
            .collect(Collectors.joining(", ")));
  }

  @Override
  public String words() {
    return "a list of epochs from 1 on, each later than the one before";
  }

  @Override
  public void describe(ObjectNode schema) {
    schema.put("type", "array").put("minItems", 1).put("uniqueItems", true);
    EPOCH.describe(schema.putObject("items"));
  }
}
