package nish.driver.cli;

import de.erichseifert.vectorgraphics2d.VectorGraphics2D;
import de.erichseifert.vectorgraphics2d.svg.SVGProcessor;
import de.erichseifert.vectorgraphics2d.util.PageSize;
import java.awt.Graphics2D;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import javax.imageio.ImageIO;
import org.knowm.xchart.XYChart;

/**
 * A file of charts below one another, SVG or PNG by the end of its name, or of a contact sheet.
 *
 * @param file its folder must be there
 */
record Picture(Path file) {

  /** Numbers with more digits than anyone sees, which would make three quarters of the file. */
  private static final Pattern PIXELS = Pattern.compile("(\\.\\d\\d)\\d+");

  Picture {
    if (!isSvg(file) && !name(file).endsWith(".png")) {
      throw new IllegalArgumentException(
          "a picture's name must end in .svg or .png, but is " + file + "; rename it");
    }
    Path folder = file.toAbsolutePath().getParent();
    if (!Files.isDirectory(folder)) {
      throw new IllegalArgumentException("there is no folder " + folder + "; make it first");
    }
  }

  void save(List<XYChart> charts) {
    int width = charts.stream().mapToInt(XYChart::getWidth).max().orElse(0);
    int height = charts.stream().mapToInt(XYChart::getHeight).sum();
    try (OutputStream out = Files.newOutputStream(file)) {
      if (isSvg(file)) {
        writeSvg(charts, new PageSize(width, height), out);
      } else {
        writePng(charts, width, height, out);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Writes pixels as they are.
   *
   * @throws IllegalArgumentException if the file is to be an SVG
   */
  void save(ContactSheet sheet) {
    if (isSvg(file)) {
      throw new IllegalArgumentException(
          "a contact sheet's name must end in .png, but is " + file + "; rename it");
    }
    try (OutputStream out = Files.newOutputStream(file)) {
      ImageIO.write(sheet.paint(), "png", out);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Writes lines and words.
   *
   * @throws IllegalArgumentException if the file is to be a PNG
   */
  void save(RankDiagram diagram) {
    if (!isSvg(file)) {
      throw new IllegalArgumentException(
          "a diagram's name must end in .svg, but is " + file + "; rename it");
    }
    try {
      Files.writeString(file, diagram.svg());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void writeSvg(List<XYChart> charts, PageSize size, OutputStream out)
      throws IOException {
    VectorGraphics2D graphics = new VectorGraphics2D();
    paint(charts, graphics);
    ByteArrayOutputStream svg = new ByteArrayOutputStream();
    new SVGProcessor().getDocument(graphics.getCommands(), size).writeTo(svg);
    String text = svg.toString(StandardCharsets.UTF_8);
    out.write(PIXELS.matcher(text).replaceAll("$1").getBytes(StandardCharsets.UTF_8));
  }

  private static void writePng(List<XYChart> charts, int width, int height, OutputStream out)
      throws IOException {
    BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    Graphics2D graphics = image.createGraphics();
    paint(charts, graphics);
    graphics.dispose();
    ImageIO.write(image, "png", out);
  }

  private static void paint(List<XYChart> charts, Graphics2D graphics) {
    AffineTransform place = graphics.getTransform();
    for (XYChart chart : charts) {
      graphics.setTransform(place);
      chart.paint(graphics, chart.getWidth(), chart.getHeight());
      place.translate(0, chart.getHeight());
    }
  }

  private static boolean isSvg(Path file) {
    return name(file).endsWith(".svg");
  }

  private static String name(Path file) {
    return file.toString().toLowerCase(Locale.ROOT);
  }
}
