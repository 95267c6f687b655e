package nish.driver.spec;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;
import nish.activations.Series;
import nish.worker.trial.ActivationChoice;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;

/**
 * An activation by its name, or a series by its coefficients; as a choice without the parameters
 * that are axes.
 */
record NamedActivation(OneOf names) implements Rule<ActivationChoice> {

  static NamedActivation of(KnownNames known) {
    return new NamedActivation(new OneOf("activation", known.activationNames(), known.synonyms()));
  }

  @Override
  public Optional<ActivationChoice> read(Node node) {
    return node instanceof MappingNode mapping && isValue(mapping)
        ? SeriesForm.read(mapping)
        : names.read(node).map(ActivationChoice::of);
  }

  @Override
  public List<String> keys() {
    return List.of(Series.NAME);
  }

  @Override
  public String words() {
    return names.words() + ", or a series";
  }

  @Override
  public void describe(ObjectNode schema) {
    ArrayNode forms = schema.putArray("anyOf");
    names.describe(forms.addObject());
    SeriesForm.describe(forms.addObject());
  }

  @Override
  public String broken(String key, Node node, ActivationChoice example) {
    if (node instanceof MappingNode mapping && isValue(mapping)) {
      return SeriesForm.problem(mapping).orElseThrow();
    }
    Optional<String> name = Text.of(node);
    if (name.equals(Optional.of(Series.NAME))) {
      return "a series has coefficients, but here is its name alone; write for example "
          + SeriesForm.EXAMPLE;
    }
    return name.isPresent()
        ? names.broken(key, node, example.name())
        : Rule.super.broken(key, node, example);
  }
}
