package nish.driver.cli;

import static nish.driver.cli.Nish.nish;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThatCode;

import java.awt.Color;
import java.awt.GraphicsEnvironment;
import java.awt.image.BufferedImage;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
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
    assertThat(count(padded, Color.BLACK, 0, 152))
        .as("the digits' own black")
        .isGreaterThan(50_000);
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
    byte[] again = Files.readAllBytes(folder.resolve("sheet.png"));
    sheet("published", "--seed", "2");

    assertThat(again).isEqualTo(first);
    assertThat(Files.readAllBytes(folder.resolve("sheet.png"))).isNotEqualTo(first);
  }

  @Test
  void whatIsNotUnderstoodIsToldAndNothingIsWritten() {
    assertRefused("there is no transform \"shift\"", "digits", "--augment", "shift=3");
    assertRefused("pad must be a whole number", "digits", "--augment", "pad=1000");
    assertRefused("--versions must be from 1 to 64, but is 0", "digits", "--versions", "0");
    assertRefused("did you mean \"digits\"?", "digit");
    assertRefused("the size of digits must be from 1 to 4096", "digits@99999");
    assertRefused("a contact sheet's name must end in .png", "digits", "--out", folder + "/a.svg");
    assertThat(folder).isEmptyDirectory();
  }

  private static void assertRefused(String message, String... words) {
    String[] all =
        Stream.concat(Stream.of("data", "preview"), Stream.of(words)).toArray(String[]::new);

    Nish.Said said = nish(all);

    assertThat(said.exitCode()).isEqualTo(2);
    assertThat(said.err()).contains(message);
  }

  private BufferedImage sheet(String augmentation, String... more) throws Exception {
    String out = folder.resolve("sheet.png").toString();
    String[] all = {
      "data", "preview", "digits", "--augment", augmentation, "--out", out, "--versions", "3"
    };
    Nish.Said said = nish(Stream.concat(Stream.of(all), Stream.of(more)).toArray(String[]::new));
    assertThat(said.exitCode()).as(said.err()).isZero();
    return ImageIO.read(folder.resolve("sheet.png").toFile());
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
