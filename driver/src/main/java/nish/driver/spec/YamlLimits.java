package nish.driver.spec;

import java.util.Optional;
import org.snakeyaml.engine.v2.common.Anchor;
import org.snakeyaml.engine.v2.common.SpecVersion;
import org.snakeyaml.engine.v2.events.AliasEvent;
import org.snakeyaml.engine.v2.events.CollectionEndEvent;
import org.snakeyaml.engine.v2.events.CollectionStartEvent;
import org.snakeyaml.engine.v2.events.DocumentStartEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.nodes.Tag;

/**
 * What a sweep's YAML may not do, checked on the stream of its events, before any tree is built:
 * nest deeply, unfold to very much by aliases, contain itself, or use what YAML 1.2's core lacks.
 *
 * <p>One instance checks one stream, and throws at the first offence.
 */
final class YamlLimits {

  private static final int DEEPEST = 20;
  private static final long MOST_VALUES = 1_000_000;

  private final Problems problems;
  private final Unfolding unfolding = new Unfolding();
  private int documents;

  YamlLimits(Problems problems) {
    this.problems = problems;
  }

  void check(Iterable<Event> events) {
    events.forEach(this::check);
    if (documents == 0) {
      throw problems.with(
          Place.FILE, "a sweep needs a name and parameters, but the file is empty; write them");
    }
  }

  private void check(Event event) {
    if (event instanceof DocumentStartEvent start) {
      checkDocument(start);
    } else if (event instanceof ScalarEvent scalar) {
      checkScalar(scalar);
    } else if (event instanceof CollectionStartEvent start) {
      checkStart(start);
    } else if (event instanceof CollectionEndEvent) {
      unfolding.end();
    } else if (event instanceof AliasEvent alias) {
      checkAlias(alias, alias.getAlias());
    }
  }

  private void checkDocument(DocumentStartEvent start) {
    documents++;
    if (documents > 1) {
      throw refusal(
          start, "a file has one document, but a second begins here; move it to a file of its own");
    }
    String version = start.getSpecVersion().map(SpecVersion::getRepresentation).orElse("1.2");
    if (!version.equals("1.2")) {
      throw refusal(
          start, "a sweep is YAML 1.2, but this says " + version + "; take the %YAML line away");
    }
  }

  private void checkScalar(ScalarEvent scalar) {
    checkTag(scalar, scalar.getTag());
    if (scalar.isPlain() && scalar.getValue().equals("<<")) {
      throw refusal(
          scalar, "YAML 1.2 has no merge key, but here is <<; write the keys out that it brings");
    }
    unfolding.scalar(scalar.getAnchor());
  }

  private void checkStart(CollectionStartEvent start) {
    checkTag(start, start.getTag());
    if (unfolding.depth() == DEEPEST) {
      throw refusal(
          start,
          "lists and mappings nest at most %d deep, but here deeper; take brackets or indents away"
              .formatted(DEEPEST));
    }
    unfolding.start(start.getAnchor());
  }

  private void checkTag(Event event, Optional<String> tag) {
    if (tag.isPresent()) {
      String written = Shown.text(tag.get().replace(Tag.PREFIX, "!!"));
      throw refusal(event, "a sweep has no tags, but here is " + written + "; take it away");
    }
  }

  private void checkAlias(AliasEvent alias, Anchor anchor) {
    String name = Shown.text(anchor.getValue());
    if (unfolding.isOpen(anchor)) {
      throw refusal(
          alias, "a value cannot hold itself, but *" + name + " stands within it; take it away");
    }
    if (!unfolding.isKnown(anchor)) {
      throw refusal(
          alias,
          "an alias needs its anchor before it, but there is no &" + name + "; write the value");
    }
    unfolding.alias(anchor);
    if (unfolding.values() > MOST_VALUES) {
      throw refusal(
          alias,
          "a sweep has at most %s values, but its aliases unfold to more; write fewer aliases"
              .formatted(Shown.count(MOST_VALUES)));
    }
  }

  private SpecException refusal(Event event, String message) {
    return problems.with(Place.of(event.getStartMark()), message);
  }
}
