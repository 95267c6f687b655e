package nish.driver.road;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import javax.imageio.ImageIO;
import nish.driver.results.TrialRecord;
import nish.driver.results.TrialState;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A folder of images of which one does not decode. */
class BadImagesIT {

  private static final String YAML =
      """
      name: squares
      parameters:
        activation: relu
        network: mlp
        dataset: squares
        epochs: 1
        bad_images: %s
      """;

  @TempDir private Path folder;

  @Test
  void oneIsLeftOutAndToldIfTheSweepSaysSoElseTheTrialFailsByItsName() throws Exception {
    UserHome home = new UserHome(folder.resolve("home"));
    Path bad = squares(folder.resolve("home/data/squares"));

    UserHome.Said skipping = home.nish("run", sweep("skip"));
    assertThat(skipping.exitCode()).as(skipping.err()).isZero();
    assertThat(skipping.out()).contains("squares: 1 images do not decode and are left out");
    assertThat(home.trials("squares"))
        .extracting(TrialRecord::state)
        .containsExactly(TrialState.COMPLETED);

    UserHome.Said failing = home.nish("run", sweep("fail"));
    assertThat(failing.exitCode()).isOne();
    assertThat(failing.out()).contains("failed: " + bad + " does not decode: ");
  }

  private String sweep(String badImages) throws IOException {
    return Files.writeString(folder.resolve("squares.yaml"), YAML.formatted(badImages)).toString();
  }

  /** Twenty of two classes to train on and to test on; returns one that is cut short. */
  private static Path squares(Path dataset) throws IOException {
    for (String part : new String[] {"train", "val"}) {
      for (int i = 0; i < 20; i++) {
        BufferedImage square = new BufferedImage(8, 8, BufferedImage.TYPE_BYTE_GRAY);
        square.getRaster().setSample(i % 8, i / 8, 0, 100);
        String place = "%s/%s/%d.png".formatted(part, i % 2 == 0 ? "even" : "odd", i);
        Path file = dataset.resolve(place);
        Files.createDirectories(file.getParent());
        square.getRaster().setSample(7, 7, 0, part.equals("val") ? 255 : 0);
        ImageIO.write(square, "png", file.toFile());
      }
    }
    Path bad = dataset.resolve("train/odd/5.png");
    return Files.write(bad, Arrays.copyOf(Files.readAllBytes(bad), 50));
  }
}
