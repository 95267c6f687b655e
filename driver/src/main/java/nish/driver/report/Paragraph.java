package nish.driver.report;

/** Lines of words, each on its own. */
public record Paragraph(String text) implements Part {

  @Override
  public String kind() {
    return "paragraph";
  }
}
