package nish.activations.cuda;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import nish.activations.Nish;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What the benchmark's script can show without a card. */
class BenchmarkTest {

  private static final String SCRIPT = "benchmark/benchmark.py";

  private static final String ZERO = " 00000000";

  /** Of no other effect here. */
  private static final String NEGATIVE_ZERO = " 80000000";

  @BeforeAll
  static void thereIsPython() {
    Program.assumeInstalled("python3");
  }

  @Test
  void itGivesTheKernelsWhatJavaGivesThem() {
    for (double t : new double[] {1e-3, 0.67, 1e3}) {
      for (int order : new int[] {2, 3, 4, 5, 8}) {
        Nish nish = new Nish(t, order);
        assertThat(parameters("value", nish)).isEqualTo(text(SeriesParameters.ofValues(nish)));
        assertThat(parameters("slope", nish)).isEqualTo(text(SeriesParameters.ofSlopes(nish)));
      }
    }
  }

  @Test
  void theShippedPtxComputesTheHostsBitsForEveryLengthAndAlignment() {
    Program.assumeInstalled("gcc");

    Program script =
        Program.run("python3", "-B", SCRIPT, "--emulate", "--scales", "1.5", "--orders", "3");

    assertThat(script.status()).as(script.text()).isZero();
    assertThat(script.text()).contains("within the limits").doesNotContain("NOT");
  }

  private static String parameters(String kind, Nish nish) {
    Program script =
        Program.run(
            "python3", "-B", SCRIPT, "--parameters", kind, "" + nish.t(), "" + nish.order());
    assertThat(script.status()).as(script.text()).isZero();
    return script.text().strip().replace(NEGATIVE_ZERO, ZERO);
  }

  private static String text(SeriesParameters series) {
    return series.terms()
        + IntStream.range(0, series.floats().length)
            .map(i -> Float.floatToRawIntBits(series.floats()[i]))
            .mapToObj(bits -> String.format(Locale.ROOT, " %08x", bits))
            .collect(Collectors.joining())
            .replace(NEGATIVE_ZERO, ZERO);
  }
}
