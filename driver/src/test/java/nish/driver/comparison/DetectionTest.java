package nish.driver.comparison;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Which differences a number of seeds can tell. */
class DetectionTest {

  @Test
  void fewerThanSixSeedsCannotTellOneDifferenceAndEightAreNeededForFive() {
    assertThat(new Detection(1).fewestSeeds()).isEqualTo(6);
    assertThat(new Detection(5).fewestSeeds()).isEqualTo(8);
    assertThat(new Detection(1).effect(5)).isEmpty();
  }

  /**
   * As power tables of Student's test of pairs have it: 27 pairs for 0.56 deviations, 34 for half a
   * deviation; and above 30 pairs Wilcoxon's test is used, which needs one more.
   */
  @Test
  void halfADeviationNeedsThirtyFivePairs() {
    assertThat(new Detection(1).seeds(0.56)).isEqualTo(27);
    assertThat(new Detection(1).seeds(0.5)).isEqualTo(35);
  }

  @Test
  void whatNoNumberOfSeedsTellsIsSaid() {
    assertThat(new Detection(1).seeds(1e-4)).isEqualTo(Integer.MAX_VALUE);
    assertThat(new Detection(1).seeds(0)).isEqualTo(Integer.MAX_VALUE);
  }

  @ParameterizedTest
  @ValueSource(ints = {8, 12, 16, 17, 25})
  void theEffectIsFoundAsOftenAsPromised(int seeds) {
    Detection detection = new Detection(3);
    double effect = detection.effect(seeds).orElseThrow();
    SplittableRandom random = new SplittableRandom(5);
    long found =
        IntStream.range(0, 4_000)
            .filter(sweep -> SignFlips.pValue(differences(random, seeds, effect)) < 0.05 / 3)
            .count();

    assertThat(found / 4_000.0).isCloseTo(Detection.POWER, within(0.03));
  }

  private static double[] differences(SplittableRandom random, int seeds, double effect) {
    return IntStream.range(0, seeds).mapToDouble(i -> random.nextGaussian() + effect).toArray();
  }
}
