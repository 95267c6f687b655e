package nish.driver.comparison;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class JointSignFlipsTest {

  private static double[] column(int seed, int seeds) {
    SplittableRandom random = new SplittableRandom(seed);
    return IntStream.range(0, seeds).mapToDouble(i -> random.nextGaussian() + 0.4).toArray();
  }

  @Test
  void ofOneColumnItIsThePermutationTestOfThat() {
    double[] column = column(1, 12);

    assertThat(new JointSignFlips(new double[][] {column}).pValue())
        .isCloseTo(SignFlips.pValue(column), within(1e-12));
  }

  @Test
  void theSameColumnTwiceChangesNothing() {
    double[] column = column(2, 10);

    assertThat(new JointSignFlips(new double[][] {column, column}).pValue())
        .isEqualTo(new JointSignFlips(new double[][] {column}).pValue());
  }

  @Test
  void moreColumnsMakeChanceGreater() {
    double[] column = Arrays.stream(column(3, 10)).map(value -> value + 0.3).toArray();
    double[] worse = Arrays.stream(column(4, 10)).map(value -> value - 1).toArray();

    assertThat(new JointSignFlips(new double[][] {column, worse}).pValue())
        .isGreaterThan(new JointSignFlips(new double[][] {column}).pValue());
  }

  @Test
  void ofManySeedsTheDrawnSignsAreNearAllOfThem() {
    double[] column = column(6, 20);

    assertThat(new JointSignFlips(new double[][] {column}).pValue())
        .isCloseTo(SignFlips.pValue(column), within(0.02));
  }

  @Test
  void ifAllAreWorseThatIsToldToo() {
    double[] worse = Arrays.stream(column(7, 10)).map(value -> value - 5).toArray();
    double[] worst = Arrays.stream(column(8, 10)).map(value -> value - 5).toArray();

    assertThat(new JointSignFlips(new double[][] {worse, worst}).pValue()).isLessThan(0.01);
  }
}
