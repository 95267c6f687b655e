package nish.driver.comparison;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * The table that mish's author published of 23 runs of a SqueezeNet on CIFAR-10 (github.com,
 * digantamisra98/Mish, README, "Significance Level"): mean, deviation, and p against mish.
 */
class MishTableTest {

  private static List<UnpairedComparison> againstMish() throws URISyntaxException {
    Path file = Path.of(MishTableTest.class.getResource("mish-23-runs.csv").toURI());
    assertThat(SummariesFile.is(file)).isTrue();
    return UnpairedComparison.against("mish", SummariesFile.read(file));
  }

  private static UnpairedComparison of(String activation) throws URISyntaxException {
    return againstMish().stream()
        .filter(each -> each.first().activation().equals(activation))
        .findFirst()
        .orElseThrow();
  }

  @ParameterizedTest
  @CsvSource({
    "swish, 0.1973, -0.3975, 0.0844",
    "e-swish, 0.9075, -0.2261, 0.2539",
    "gelu, 0.4003, -0.3682, 0.1499",
    "elish, 0.4283, -0.3643, 0.1573"
  })
  void chanceAndIntervalAreThePublishedOnes(String name, double p, double low, double high)
      throws URISyntaxException {
    assertThat(of(name).pValue()).isCloseTo(p, within(0.001));
    assertThat(of(name).interval().low()).isCloseTo(low, within(0.001));
    assertThat(of(name).interval().high()).isCloseTo(high, within(0.001));
    assertThat(of(name).isClear()).isFalse();
  }

  @Test
  void reluIsToldFromMish() throws URISyntaxException {
    assertThat(of("relu").pValue()).isLessThan(0.0001);
    assertThat(of("relu").isClear()).isTrue();
  }

  /** The same author's three runs: p = 0.0023 was published, by equal deviations. */
  @Test
  void threeRunsHadToldADifferenceThatTwentyThreeDoNot() {
    Summary mish = new Summary("mish", "squeezenet", "cifar10", 87.93, 0.0436, 3);
    Summary swish = new Summary("swish", "squeezenet", "cifar10", 87.3633, 0.135, 3);

    assertThat(swish.pValue(mish)).isBetween(0.002, 0.02);
  }
}
