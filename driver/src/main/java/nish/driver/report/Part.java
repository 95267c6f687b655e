package nish.driver.report;

/** A piece of a document, which templates tell apart by its kind. */
public sealed interface Part permits Paragraph, Findings, Code, Folded, Figure, ShownTable {

  /** Which of the templates' macros writes it. */
  String kind();
}
