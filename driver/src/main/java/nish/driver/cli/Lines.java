package nish.driver.cli;

import java.awt.FontMetrics;
import java.util.ArrayList;
import java.util.List;

/** A text broken at its commas, so that it fits a column. */
final class Lines {

  private Lines() {}

  /**
   * @param width in pixels
   */
  static List<String> of(String text, FontMetrics font, int width, int most) {
    List<String> lines = new ArrayList<>();
    String line = "";
    for (String part : text.split(", ", -1)) {
      String longer = line.isEmpty() ? part : line + ", " + part;
      if (line.isEmpty() || font.stringWidth(longer) <= width) {
        line = longer;
      } else {
        lines.add(line);
        line = part;
      }
    }
    lines.add(line);
    return lines.subList(0, Math.min(most, lines.size()));
  }
}
