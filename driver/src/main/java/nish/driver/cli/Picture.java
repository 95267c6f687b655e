package nish.driver.cli;

import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import javax.imageio.ImageIO;
import nish.driver.results.ChartSvg;
import nish.driver.results.RankDiagram;
import org.knowm.xchart.XYChart;

/**
 * A file of charts below one another, SVG or PNG by the end of its name, or of a contact sheet.
 *
 * @param file its folder must be there
 */
record Picture(Path file) {

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
        out.write(ChartSvg.of(charts).getBytes(StandardCharsets.UTF_8));
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

  private static void writePng(List<XYChart> charts, int width, int height, OutputStream out)
      throws IOException {
    BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    Graphics2D graphics = image.createGraphics();
    ChartSvg.paint(charts, graphics);
    graphics.dispose();
    ImageIO.write(image, "png", out);
  }

  private static boolean isSvg(Path file) {
    return name(file).endsWith(".svg");
  }

  private static String name(Path file) {
    return file.toString().toLowerCase(Locale.ROOT);
  }
}
