package nish.driver.report;

import java.util.List;

/** What was found out, a sentence each: what a reader in a hurry reads alone. */
public record Findings(List<String> sentences) implements Part {

  public Findings {
    sentences = List.copyOf(sentences);
  }

  @Override
  public String kind() {
    return "findings";
  }
}
