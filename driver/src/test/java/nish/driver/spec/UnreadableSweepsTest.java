package nish.driver.spec;

import static nish.driver.spec.SmallSweep.SMALL;
import static nish.driver.spec.SmallSweep.read;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is said of a file that cannot be read at all, or holds very much that is wrong. */
class UnreadableSweepsTest {

  private final SweepReader reader = new SweepReader(SampleNames.KNOWN);

  @Test
  void aMissingFileIsNamed() {
    assertThatExceptionOfType(SpecException.class)
        .isThrownBy(() -> reader.read(Path.of("sweeps/none.yaml")))
        .withMessage(
            "sweeps/none.yaml: no such file; check the path, and the directory that it starts from");
  }

  @Test
  void aDirectoryIsNotTakenForAFile() {
    assertThatExceptionOfType(SpecException.class)
        .isThrownBy(() -> reader.read(Path.of("../sweeps")))
        .withMessage(
            "../sweeps: a sweep is a file, but this is a directory; name a YAML file in it");
  }

  @Test
  void aVeryLargeFileIsNotRead(@TempDir Path folder) throws IOException {
    Path file = Files.writeString(folder.resolve("large.yaml"), "#".repeat((1 << 20) + 1));

    assertThatExceptionOfType(SpecException.class)
        .isThrownBy(() -> reader.read(file))
        .withMessageEndingWith("at most 1 MiB, but this one has more; is it another kind of file?");
  }

  @Test
  void ofVeryManyProblemsTheFirstTwentyAreShown() {
    String wrong = String.join(", ", Collections.nCopies(100, "0"));

    assertThatExceptionOfType(SpecException.class)
        .isThrownBy(() -> read(SMALL + "  t: [" + wrong + "]"))
        .satisfies(refusal -> assertThat(refusal.problems()).hasSize(100))
        .withMessageEndingWith("text: and 80 more problems");
  }

  @Test
  void aLongValueIsShownByItsBeginningWithoutItsControlCharacters() {
    String name = "\"\\e[31m" + "x".repeat(1000) + '"';

    assertThatExceptionOfType(SpecException.class)
        .isThrownBy(() -> read(SMALL.replace("lenet", name)))
        .withMessage(
            "text:4:12: unknown network \"\\u001b[31m"
                + "x".repeat(55)
                + "…\". Known:"
                + " lenet, res32, mlp, mine.h5");
  }
}
