package nish.driver.cli;

import static nish.driver.cli.Nish.nish;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Which datasets there are, as a user reads it. */
class DataVerbTest {

  @TempDir private Path data;

  @Test
  void theKnownDatasetsAndTheFoldersThatHoldOthersAreListed() throws IOException {
    Files.createDirectories(data.resolve("pets/train/cat"));
    Files.createDirectories(data.resolve("notes"));

    Nish.Said said = nish("data", "--data", data.toString());

    assertThat(said.exitCode()).as(said.err()).isZero();
    assertThat(said.out())
        .containsPattern("digits +\\| an excerpt of mnist.*comes with Nish")
        .containsPattern("cifar10 +\\|.*3x32x32.*downloaded when asked for")
        .containsPattern("imagenet +\\|.*given by image-net.org to those who register")
        .containsPattern("pets +\\| images in train/CLASS.*" + data.resolve("pets"))
        .doesNotContain("notes");
  }
}
