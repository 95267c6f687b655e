package nish.activations.cuda;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The PTX, assembled for every kind of card as its driver will. The environment's NISH_PTXAS may
 * name another ptxas than the path's: those of CUDA 13 know no card below 7.5, those of CUDA 11
 * none above 9.0.
 */
class AssemblyTest {

  /** With so many registers a thread, a card keeps at least half of its threads busy. */
  private static final int MOST_REGISTERS = 64;

  private static final String PTXAS = System.getenv().getOrDefault("NISH_PTXAS", "ptxas");

  private static final List<String> TABLE = new ArrayList<>();

  @BeforeAll
  static void thereIsAnAssembler() {
    if (PTXAS.equals("ptxas")) {
      Program.assumeInstalled("ptxas");
    }
  }

  @AfterAll
  static void writeTheTable() throws IOException {
    Files.write(Path.of("target/registers.md"), TABLE);
  }

  @ParameterizedTest
  @ValueSource(ints = {50, 52, 60, 61, 70, 75, 80, 86, 89, 90, 100, 120})
  void everyKernelFitsIntoRegisters(int architecture) {
    String known = Program.run(PTXAS, "--help").text();
    assumeTrue(
        known.contains("'sm_" + architecture + "'"),
        () -> "this ptxas does not know sm_" + architecture);

    String report = assembled(architecture);

    assertThat(numbers(report, "Used (\\d+) registers"))
        .hasSize(8)
        .allMatch(count -> count <= MOST_REGISTERS);
    assertThat(numbers(report, "(\\d+) bytes (?:stack frame|spill stores|spill loads)"))
        .hasSize(24)
        .containsOnly(0);
    TABLE.add("| sm_%d | %s |".formatted(architecture, numbers(report, "Used (\\d+) registers")));
  }

  private static String assembled(int architecture) {
    Program ptxas =
        Program.run(
            PTXAS,
            "-v",
            "-arch=sm_" + architecture,
            "-o",
            "target/nish-" + architecture + ".cubin",
            "src/main/resources/nish/activations/cuda/nish.ptx");
    assertThat(ptxas.status()).as(ptxas.text()).isZero();
    return ptxas.text();
  }

  private static List<Integer> numbers(String report, String pattern) {
    return Pattern.compile(pattern)
        .matcher(report)
        .results()
        .map((MatchResult result) -> Integer.valueOf(result.group(1)))
        .toList();
  }
}
