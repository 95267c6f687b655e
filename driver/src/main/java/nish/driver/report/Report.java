package nish.driver.report;

import java.util.List;
import java.util.stream.Stream;

/** A document before anyone has chosen how it looks. */
public record Report(String title, String description, List<Section> sections) {

  public Report {
    sections = List.copyOf(sections);
  }

  /** In order. */
  public List<Figure> figures() {
    return parts().filter(Figure.class::isInstance).map(Figure.class::cast).toList();
  }

  /** In order. */
  public List<ShownTable> tables() {
    return parts().filter(ShownTable.class::isInstance).map(ShownTable.class::cast).toList();
  }

  private Stream<Part> parts() {
    return sections.stream().flatMap(section -> section.parts().stream());
  }
}
