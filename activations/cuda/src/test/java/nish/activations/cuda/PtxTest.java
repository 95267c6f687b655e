package nish.activations.cuda;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The PTX that ships. */
class PtxTest {

  private static final Path FILE = Path.of("src/main/resources/nish/activations/cuda/nish.ptx");
  private static final List<String> SOURCES =
      List.of("src/main/cuda/nish_series.h", "src/main/cuda/nish.cu");

  @Test
  void itIsOnTheClassPath() throws IOException {
    try (InputStream in = DeviceModule.class.getResourceAsStream("nish.ptx")) {
      assertThat(in).hasBinaryContent(Files.readAllBytes(FILE));
    }
  }

  @Test
  void itBelongsToTheSource() throws IOException, NoSuchAlgorithmException {
    MessageDigest digest = MessageDigest.getInstance("SHA-256");
    for (String source : SOURCES) {
      digest.update(Files.readAllBytes(Path.of(source)));
    }

    assertThat(ptx())
        .as("after an edit, run activations/cuda/compile")
        .contains("// source sha256 " + HexFormat.of().formatHex(digest.digest()) + "\n");
  }

  @Test
  void theSameCompilerMakesTheSameText() throws IOException {
    Program.assumeInstalled("clang-14");
    String version = Program.run("clang-14", "--version").text();
    assumeTrue(version.contains(" 14.0.6"), () -> "another compiler: " + version);
    Path again = Path.of("target/again.ptx").toAbsolutePath();

    Program compile = Program.run("./compile", again.toString());

    assertThat(compile.status()).as(compile.text()).isZero();
    assertThat(again).hasSameTextualContentAs(FILE);
  }

  @Test
  void itServesCardsFromComputeCapabilityFiveAndDriversOf2016() throws IOException {
    assertThat(ptx()).contains("\n.version 6.0\n").contains("\n.target sm_50\n");
  }

  @Test
  void everyRoundingIsSpelledOutSoThatNoDriverFusesWhatIsApart() throws IOException {
    assertThat(ptx().lines())
        .noneMatch(line -> line.matches("\\s*(add|sub|mul|fma|mad)\\.f(tz\\.)?.*"))
        .noneMatch(line -> line.contains(".ftz") || line.contains(".approx"));
  }

  @Test
  void noDoubleAndNoLocalMemoryIsUsed() throws IOException {
    assertThat(ptx()).doesNotContain(".f64", ".local");
  }

  @Test
  void everyKernelThatIsAskedForIsThere() throws IOException {
    String ptx = ptx();

    for (int terms = 1; terms <= 8; terms++) {
      SeriesParameters series = SeriesParameters.ofSlopes(new Powers(1, terms));
      assertThat(ptx)
          .contains(".entry nish_forward_" + series.terms() + "(")
          .contains(".entry nish_backward_" + series.terms() + "(");
    }
    assertThat(ptx).contains(".align 4 .b8 nish_forward_3_param_2[112]");
    assertThat(SeriesParameters.ofSlopes(new Powers(1, 3)).floats()).hasSize(112 / Float.BYTES);
  }

  @Test
  void noPathOfTheMachineThatMadeItIsInIt() throws IOException {
    assumeTrue(!System.getProperty("user.home").equals("/"), "everything is in this home");

    assertThat(ptx()).doesNotContain(System.getProperty("user.home"), "/tmp", ".cu\"", ".h\"");
  }

  private static String ptx() throws IOException {
    return Files.readString(FILE, StandardCharsets.UTF_8);
  }
}
