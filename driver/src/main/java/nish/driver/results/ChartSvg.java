package nish.driver.results;

import de.erichseifert.vectorgraphics2d.VectorGraphics2D;
import de.erichseifert.vectorgraphics2d.svg.SVGProcessor;
import de.erichseifert.vectorgraphics2d.util.PageSize;
import java.awt.Graphics2D;
import java.awt.geom.AffineTransform;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;
import org.knowm.xchart.XYChart;

/** Charts below one another, as lines and words. */
public final class ChartSvg {

  /** Numbers with more digits than anyone sees, which would make three quarters of the file. */
  private static final Pattern PIXELS = Pattern.compile("(\\.\\d\\d)\\d+");

  private ChartSvg() {}

  /** A whole SVG file's text. */
  public static String of(List<XYChart> charts) {
    VectorGraphics2D graphics = new VectorGraphics2D();
    paint(charts, graphics);
    ByteArrayOutputStream svg = new ByteArrayOutputStream();
    try {
      new SVGProcessor().getDocument(graphics.getCommands(), size(charts)).writeTo(svg);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return PIXELS.matcher(svg.toString(StandardCharsets.UTF_8)).replaceAll("$1");
  }

  private static PageSize size(List<XYChart> charts) {
    return new PageSize(
        charts.stream().mapToInt(XYChart::getWidth).max().orElse(0),
        charts.stream().mapToInt(XYChart::getHeight).sum());
  }

  /** Draws them from where the graphics stands. */
  public static void paint(List<XYChart> charts, Graphics2D graphics) {
    AffineTransform place = graphics.getTransform();
    for (XYChart chart : charts) {
      graphics.setTransform(place);
      chart.paint(graphics, chart.getWidth(), chart.getHeight());
      place.translate(0, chart.getHeight());
    }
  }
}
