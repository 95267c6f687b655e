package nish.driver.spec;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;
import nish.activations.NearestName;
import nish.worker.trial.DatasetChoice;
import org.snakeyaml.engine.v2.nodes.Node;

/** A dataset by its name, and after an @ the height and width that its images shall have. */
record NamedDataset(OneOf names) implements Rule<DatasetChoice> {

  private static final String SIZE = "[1-9][0-9]{0,3}";

  static NamedDataset of(KnownNames known) {
    return new NamedDataset(OneOf.of("dataset", known.datasets()));
  }

  @Override
  public Optional<DatasetChoice> read(Node node) {
    return Text.of(node)
        .filter(text -> names.names().contains(name(text)))
        .filter(text -> text.equals(name(text)) || isSize(size(text)))
        .map(DatasetChoice::parse);
  }

  private static String name(String text) {
    return text.contains("@") ? text.substring(0, text.indexOf('@')) : text;
  }

  private static String size(String text) {
    return text.substring(text.indexOf('@') + 1);
  }

  private static boolean isSize(String text) {
    return text.matches(SIZE) && Integer.parseInt(text) <= DatasetChoice.MOST_SIZE;
  }

  @Override
  public String words() {
    return names.words();
  }

  /** An editor does not know the folders of a user's data directory. */
  @Override
  public void describe(ObjectNode schema) {
    ArrayNode forms = schema.putArray("anyOf");
    names.describe(forms.addObject());
    forms.addObject().put("type", "string").put("pattern", "^[^@\\s][^@]*(@%s)?$".formatted(SIZE));
  }

  @Override
  public String broken(String key, Node node, DatasetChoice example) {
    Optional<String> text = Text.of(node);
    if (text.isEmpty()) {
      return Rule.super.broken(key, node, example);
    }
    String name = name(text.get());
    return names.names().contains(name)
        ? "the size of %s must be one whole number from 1 to %s, its height and width, but is %s;"
                .formatted(
                    name, Shown.count(DatasetChoice.MOST_SIZE), Shown.quoted(size(text.get())))
            + " write for example %s@28".formatted(name)
        : NearestName.unknown("dataset", Shown.text(name), names.names());
  }
}
