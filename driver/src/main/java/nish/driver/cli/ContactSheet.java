package nish.driver.cli;

import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.util.List;
import nish.worker.data.Image;
import nish.worker.data.Preview;

/** Training images, a row each: the original, then what epochs see of it, each with its amounts. */
record ContactSheet(List<Row> rows) {

  /** All images fit a square of so many pixels; small ones are enlarged, pixels staying squares. */
  private static final int SIDE = 144;

  private static final int GAP = 8;
  private static final int CELL = SIDE + GAP;
  private static final int LINE = 12;

  /** A caption's lines: whatever does not fit is cut. */
  private static final int LINES = 4;

  private static final int ROW = CELL + LINES * LINE;

  /**
   * One image.
   *
   * @param caption of the original
   */
  record Row(String caption, Image original, List<Preview.Version> versions) {}

  BufferedImage paint() {
    int columns = 1 + rows.stream().mapToInt(row -> row.versions().size()).max().orElse(0);
    BufferedImage sheet =
        new BufferedImage(
            columns * CELL + GAP, rows.size() * ROW + GAP, BufferedImage.TYPE_INT_RGB);
    Graphics2D graphics = sheet.createGraphics();
    graphics.setColor(Color.WHITE);
    graphics.fillRect(0, 0, sheet.getWidth(), sheet.getHeight());
    graphics.setRenderingHint(
        RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
    graphics.setFont(new Font(Font.SANS_SERIF, Font.PLAIN, LINE - 1));
    for (int row = 0; row < rows.size(); row++) {
      paint(rows.get(row), graphics, GAP + row * ROW);
    }
    graphics.dispose();
    return sheet;
  }

  private static void paint(Row row, Graphics2D graphics, int top) {
    paint(row.original(), row.caption(), graphics, GAP, top);
    int left = GAP;
    for (Preview.Version version : row.versions()) {
      left += CELL;
      paint(version.image(), version.variation().toString(), graphics, left, top);
    }
  }

  private static void paint(Image image, String caption, Graphics2D graphics, int left, int top) {
    double zoom = (double) SIDE / Math.max(image.height(), image.width());
    double whole = zoom > 1 ? Math.floor(zoom) : zoom;
    int width = Math.max(1, (int) (image.width() * whole));
    int height = Math.max(1, (int) (image.height() * whole));
    graphics.drawImage(pixels(image), left, top, width, height, null);
    graphics.setColor(Color.BLACK);
    int baseline = top + SIDE + LINE;
    for (String line : Lines.of(caption, graphics.getFontMetrics(), SIDE, LINES)) {
      graphics.drawString(line, left, baseline);
      baseline += LINE;
    }
  }

  private static BufferedImage pixels(Image image) {
    BufferedImage pixels =
        new BufferedImage(image.width(), image.height(), BufferedImage.TYPE_INT_RGB);
    int blue = image.channels() - 1;
    for (int row = 0; row < image.height(); row++) {
      for (int column = 0; column < image.width(); column++) {
        int red = image.at(row, column, 0);
        int green = image.at(row, column, blue / 2);
        pixels.setRGB(column, row, red << 16 | green << 8 | image.at(row, column, blue));
      }
    }
    return pixels;
  }
}
