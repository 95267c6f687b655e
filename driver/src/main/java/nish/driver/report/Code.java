package nish.driver.report;

import java.util.Arrays;

/** Text for programs, as it is. */
public record Code(String language, String text) implements Part {

  private static final int SHORTEST_FENCE = 3;

  public Code {
    text = text.stripTrailing();
  }

  @Override
  public String kind() {
    return "code";
  }

  /** What Markdown has around it: more backticks than stand together in it. */
  public String fence() {
    int longest = Arrays.stream(text.split("[^`]+")).mapToInt(String::length).max().orElse(0);
    return "`".repeat(Math.max(SHORTEST_FENCE, longest + 1));
  }
}
