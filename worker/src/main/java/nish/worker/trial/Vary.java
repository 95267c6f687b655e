package nish.worker.trial;

import java.io.Serializable;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * Which sources of chance differ from seed to seed, so that the spread over seeds can be told apart
 * by what it comes from.
 */
public record Vary(SortedSet<Chance> sources) implements Serializable {

  /** All of them. */
  public static final Vary ALL = of(List.of(Chance.values()));

  public Vary {
    sources = Collections.unmodifiableSortedSet(new TreeSet<>(sources));
  }

  public static Vary of(Collection<Chance> sources) {
    return new Vary(new TreeSet<>(sources));
  }

  /**
   * Reads what {@link #toString} writes.
   *
   * @throws IllegalArgumentException if the text is no such form
   */
  public static Vary parse(String text) {
    if (!text.matches("\\[.*]")) {
      throw new IllegalArgumentException(
          "sources of chance are a list such as [initialization, order], but here is " + text);
    }
    String inside = text.substring(1, text.length() - 1);
    return of(
        inside.isEmpty() ? List.of() : Arrays.stream(inside.split(", ")).map(Vary::named).toList());
  }

  private static Chance named(String key) {
    return Arrays.stream(Chance.values())
        .filter(chance -> chance.key().equals(key))
        .findFirst()
        .orElseThrow(
            () -> new IllegalArgumentException("there is no source of chance \"" + key + "\""));
  }

  /** As a sweep's file names them. */
  public List<String> keys() {
    return sources.stream().map(Chance::key).toList();
  }

  /** As a sweep's file writes it: {@code [initialization, order]}. */
  @Override
  public String toString() {
    return keys().toString();
  }
}
