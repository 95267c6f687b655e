package nish.driver.report;

import java.util.List;
import java.util.Locale;

/** What stands below a heading. */
public record Section(String heading, List<Part> parts) {

  public Section {
    parts = List.copyOf(parts);
  }

  static Section of(String heading, Part... parts) {
    return new Section(heading, List.of(parts));
  }

  /** What links name it by. */
  public String anchor() {
    return heading.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-");
  }
}
