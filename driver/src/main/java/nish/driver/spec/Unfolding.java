package nish.driver.spec;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.snakeyaml.engine.v2.common.Anchor;

/**
 * Counts a document's values as they are with every alias replaced by what it stands for, in the
 * order of the document and without replacing one.
 */
final class Unfolding {

  /** An open list or mapping: its anchor, and how many values came before it. */
  private record Open(Optional<Anchor> anchor, long before) {}

  private final Deque<Open> open = new ArrayDeque<>();
  private final Map<Anchor, Long> sizes = new HashMap<>();
  private long values;

  void scalar(Optional<Anchor> anchor) {
    anchor.ifPresent(named -> sizes.put(named, 1L));
    values++;
  }

  void start(Optional<Anchor> anchor) {
    open.push(new Open(anchor, values));
    values++;
  }

  void end() {
    Open ended = open.pop();
    ended.anchor().ifPresent(named -> sizes.put(named, values - ended.before()));
  }

  /** Counts what the anchor, which {@link #isKnown}, stands for. */
  void alias(Anchor anchor) {
    values += sizes.get(anchor);
  }

  /** Whether the anchor's value has ended before this place. */
  boolean isKnown(Anchor anchor) {
    return sizes.containsKey(anchor);
  }

  /** Whether this place is within the anchor's own value. */
  boolean isOpen(Anchor anchor) {
    return open.stream().anyMatch(part -> part.anchor().equals(Optional.of(anchor)));
  }

  int depth() {
    return open.size();
  }

  long values() {
    return values;
  }
}
