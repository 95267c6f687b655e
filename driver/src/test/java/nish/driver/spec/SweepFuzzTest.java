package nish.driver.spec;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whatever the bytes, a file is read or refused; the same files on every run. */
class SweepFuzzTest {

  private static final int FILES = 2_000;
  private static final List<String> PIECES =
      List.of(
          "[",
          "]",
          "{",
          "}",
          "&a ",
          "*a",
          "? ",
          ": ",
          "- ",
          "\t",
          "\"",
          "'",
          "|",
          ">",
          "!!int ",
          "<<: ",
          "#",
          "%YAML 2.0\n",
          "@",
          "---\n",
          "...\n",
          "\"\\U99999999\"",
          "\0",
          "\uFEFF",
          "😀",
          ".nan",
          "1e999",
          "0x",
          "-",
          "~",
          "\r",
          "${x}",
          "series",
          "{series: [1, -1/2]}",
          "value: ",
          "13/0",
          "grids:\n",
          "{steps: [1]}",
          "{holdout: 5}",
          "stem: ",
          "[auto, small]",
          "\u2028");

  private static final String SERIES =
      """
      name: series
      parameters:
        activation: [relu, nish, leaky_relu, {series: [-2.5, 4, -3/2]}, {series: [1, 0, -1]}]
        order: [2, 3, 5]
        alpha: 0.1
        t: {values: [0.5, 1]}
        network: lenet
        dataset: digits
      """;

  private static final String RECIPES =
      """
      name: recipes
      parameters:
        activation: [relu, nish]
        t: [0.5, 1]
        seed: [1, 2]
        momentum: [0.5, 0.9]
        optimizer: [sgd, adam]
        schedule: [cosine, {steps: [2, 5], factor: 0.1}]
        augmentation: [published, {pad: 4, mirror: true, max_random_scale: 1.5}]
      grids:
        - {network: [lenet, res32], stem: [small, auto], dataset: cifar10@28}
        - {network: [lenet, mlp], width: [0.5, 1], dataset: mnist, validation: {holdout: 50}}
      """;

  private final Random random = new Random(20);
  private final SweepReader reader = new SweepReader(SampleNames.KNOWN);
  private byte[] good;

  @Test
  void mutatedFilesAreReadOrRefused(@TempDir Path folder) throws IOException {
    good = Files.readAllBytes(Path.of("../sweeps/quickstart.yaml"));
    readOrRefuseMutations(folder);
  }

  @Test
  void mutatedFilesWithSeriesAndOrdersAreReadOrRefused(@TempDir Path folder) throws IOException {
    good = SERIES.getBytes(StandardCharsets.UTF_8);
    readOrRefuseMutations(folder);
  }

  @Test
  void mutatedFilesWithGridsAndRecipesAreReadOrRefused(@TempDir Path folder) throws IOException {
    good = RECIPES.getBytes(StandardCharsets.UTF_8);
    readOrRefuseMutations(folder);
  }

  private void readOrRefuseMutations(Path folder) throws IOException {
    Path file = folder.resolve("mutated.yaml");
    int refused = 0;
    for (int i = 0; i < FILES; i++) {
      refused += isRefused(Files.write(file, mutated())) ? 1 : 0;
    }
    assertThat(refused).isBetween(FILES / 2, FILES - 1);
  }

  /** Lets every exception but the promised one through, to fail the test. */
  private boolean isRefused(Path file) {
    try {
      SweepSpec sweep = reader.read(file);
      assertThat(sweep.trials()).hasSize(sweep.trialCount()).doesNotHaveDuplicates();
      return false;
    } catch (SpecException e) {
      assertThat(e.getMessage().lines()).hasSizeBetween(1, 21);
      return true;
    }
  }

  private byte[] mutated() {
    byte[] bytes = good;
    for (int i = random.nextInt(4); i >= 0; i--) {
      bytes = mutatedOnce(bytes);
    }
    return bytes;
  }

  /** The bytes with up to 20 of them cut out, and a piece of YAML or any byte put there. */
  private byte[] mutatedOnce(byte[] bytes) {
    int from = random.nextInt(bytes.length);
    int to = Math.min(bytes.length, from + random.nextInt(20));
    ByteArrayOutputStream mutated = new ByteArrayOutputStream();
    mutated.write(bytes, 0, from);
    mutated.writeBytes(random.nextInt(8) == 0 ? anyByte() : anyPiece());
    mutated.write(bytes, to, bytes.length - to);
    return mutated.toByteArray();
  }

  private byte[] anyByte() {
    return new byte[] {(byte) random.nextInt(256)};
  }

  private byte[] anyPiece() {
    return PIECES.get(random.nextInt(PIECES.size())).getBytes(StandardCharsets.UTF_8);
  }
}
