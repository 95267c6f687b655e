package nish.driver.cli;

import static nish.driver.cli.Nish.nish;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThatCode;

import java.awt.Color;
import java.awt.GraphicsEnvironment;
import java.awt.image.BufferedImage;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A contact sheet of the digits. */
class PreviewTest {

  @TempDir private Path folder;

  @Test
  void imagesLieBesideWhatEpochsSeeOfThem() throws Exception {
    assumeThatCode(() -> GraphicsEnvironment.getLocalGraphicsEnvironment().getAllFonts())
        .as("this machine has no fonts")
        .doesNotThrowAnyException();

    BufferedImage padded = sheet("pad=8,random_crop");

    assertThat(padded.getWidth()).isEqualTo(4 * 152 + 8);
    assertThat(count(padded, Color.BLACK, 0, 152)).as("the digits' own black").isPositive();
    assertThat(count(padded, new Color(127, 127, 127), 0, 152)).as("no border").isLessThan(200);
    assertThat(count(padded, new Color(127, 127, 127), 152, 4 * 152)).isGreaterThan(2000);
  }

  @Test
  void theSameSeedDrawsTheSameSheet() throws Exception {
    assumeThatCode(() -> GraphicsEnvironment.getLocalGraphicsEnvironment().getAllFonts())
        .as("this machine has no fonts")
        .doesNotThrowAnyException();

    sheet("published");
    byte[] first = Files.readAllBytes(folder.resolve("sheet.png"));
    sheet("published");

    assertThat(folder.resolve("sheet.png")).hasBinaryContent(first);
  }

  @Test
  void whatIsNotUnderstoodIsToldAndNothingIsWritten() {
    assertThat(preview("shift=3").err()).contains("there is no transform shift");
    assertThat(preview("pad=1000").err()).contains("pad must be a whole number from 0 to 512");
    assertThat(nish("data", "preview", "digits", "--versions", "0").err())
        .contains("--versions must be from 1 to 64, but is 0");
    assertThat(nish("data", "preview", "digits", "--out", folder.resolve("a.svg").toString()).err())
        .contains("a contact sheet's name must end in .png");
    assertThat(folder).isEmptyDirectory();
  }

  private BufferedImage sheet(String augmentation) throws Exception {
    Nish.Said said = preview(augmentation);
    assertThat(said.exitCode()).as(said.err()).isZero();
    return ImageIO.read(folder.resolve("sheet.png").toFile());
  }

  private Nish.Said preview(String augmentation) {
    String out = folder.resolve("sheet.png").toString();
    return nish(
        "data", "preview", "digits", "--augment", augmentation, "--out", out, "--versions", "3");
  }

  private static long count(BufferedImage sheet, Color color, int from, int to) {
    long count = 0;
    for (int row = 0; row < sheet.getHeight(); row++) {
      for (int column = from; column < to; column++) {
        count += sheet.getRGB(column, row) == color.getRGB() ? 1 : 0;
      }
    }
    return count;
  }
}
