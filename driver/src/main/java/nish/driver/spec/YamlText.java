package nish.driver.spec;

import java.util.Optional;
import java.util.function.UnaryOperator;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.scanner.StreamReader;
import org.snakeyaml.engine.v2.schema.CoreSchema;

/** A text as one YAML 1.2 document whose root is a mapping; anything else is a problem. */
final class YamlText {

  private static final LoadSettings SETTINGS =
      LoadSettings.builder()
          .setSchema(new CoreSchema())
          .setVersionFunction(UnaryOperator.identity()) // YamlLimits checks it
          .setMaxAliasesForCollections(Integer.MAX_VALUE) // YamlLimits counts what they unfold to
          .build();

  private final Problems problems;

  YamlText(Problems problems) {
    this.problems = problems;
  }

  MappingNode root(String text) {
    checkPrintable(text);
    Node root = compose(text);
    if (root instanceof MappingNode mapping) {
      return mapping;
    }
    throw problems.with(
        Place.of(root),
        "a sweep must be a mapping of keys to values, but is %s; begin with name: and parameters:"
            .formatted(Shown.node(root)));
  }

  private void checkPrintable(String text) {
    int[] printable = text.codePoints().takeWhile(StreamReader::isPrintable).toArray();
    String before = new String(printable, 0, printable.length);
    if (before.length() < text.length()) {
      throw problems.with(
          Place.after(before),
          "YAML is printable text, but here is the character U+%04X; take it away"
              .formatted(text.codePointAt(before.length())));
    }
  }

  private Node compose(String text) {
    try {
      new YamlLimits(problems).check(new Parse(SETTINGS).parseString(text));
      return new Compose(SETTINGS).composeString(text).orElseThrow();
    } catch (SpecException e) {
      throw e;
    } catch (MarkedYamlEngineException e) {
      throw notYaml(text, e);
    } catch (RuntimeException e) { // such as the library's NumberFormatException of "\U99999999"
      throw notYaml(Place.FILE, String.valueOf(e.getMessage()));
    }
  }

  private SpecException notYaml(String text, MarkedYamlEngineException e) {
    Place place = Place.of(e.getProblemMark());
    if (place.characterIn(text) == '\t') {
      return problems.with(
          place, "YAML is indented by spaces, but here is a tab; replace it by spaces");
    }
    String since =
        e.getContextMark().map(mark -> " since " + Place.of(Optional.of(mark))).orElse("");
    return notYaml(place, e.getProblem() + since);
  }

  private SpecException notYaml(Place place, String why) {
    return problems.with(
        place,
        "not YAML (%s); check the indentation, quotes and brackets before this place"
            .formatted(Shown.line(why)));
  }
}
