package nish.driver.cli;

import static nish.driver.cli.Nish.nish;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThatCode;

import java.awt.GraphicsEnvironment;
import java.awt.image.BufferedImage;
import java.nio.file.Path;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The picture of a sweep. */
class PlotTest {

  @TempDir private Path folder;

  @Test
  void aSweepIsDrawnInManyColours() throws Exception {
    assumeThatCode(() -> GraphicsEnvironment.getLocalGraphicsEnvironment().getAllFonts())
        .as("this machine has no fonts")
        .doesNotThrowAnyException();
    Path file = folder.resolve("accuracy.png");

    Nish.Said said = nish("plot", "--store", FilledStore.in(folder), "--out", file.toString());

    assertThat(said.exitCode()).as(said.err()).isZero();
    BufferedImage picture = ImageIO.read(file.toFile());
    assertThat(picture.getWidth()).isEqualTo(900);
    assertThat(picture.getHeight()).isEqualTo(500);
    assertThat(colours(picture)).isGreaterThan(10);
  }

  private static long colours(BufferedImage picture) {
    int[] pixels = picture.getRGB(0, 0, 900, 500, null, 0, 900);
    return IntStream.of(pixels).distinct().count();
  }
}
