package nish.driver.spec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Each {@code broken/*.yaml} is refused with exactly the lines of the {@code *.expected} beside it.
 */
class BrokenSweepsTest {

  private static final Path FOLDER = Path.of("src/test/resources/broken");
  private static final int SCREEN = 24;

  static List<Path> files() throws IOException {
    try (Stream<Path> files = Files.list(FOLDER)) {
      return files.filter(file -> file.toString().endsWith(".yaml")).sorted().toList();
    }
  }

  @ParameterizedTest
  @MethodSource("files")
  void isRefusedInTheExpectedWords(Path file) throws IOException {
    assertThat(messageOf(file)).isEqualTo(Files.readString(expected(file)).strip());
  }

  @ParameterizedTest
  @MethodSource("files")
  void isToldOnOneScreen(Path file) {
    assertThat(messageOf(file).lines()).hasSizeLessThanOrEqualTo(SCREEN);
  }

  @Test
  void areAtLeast25() throws IOException {
    assertThat(files()).hasSizeGreaterThanOrEqualTo(25);
  }

  private static Path expected(Path file) {
    return Path.of(file.toString().replace(".yaml", ".expected"));
  }

  /** The message with the file's folder left out, as one reads it who stands in the folder. */
  private static String messageOf(Path file) {
    SpecException refusal =
        catchThrowableOfType(
            SpecException.class, () -> new SweepReader(SampleNames.KNOWN).read(file));
    return refusal.getMessage().replace(FOLDER + "/", "");
  }
}
