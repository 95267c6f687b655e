package nish.activations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class ActivationTest {

  private static final double NEXT_TO_ZERO = 1e-300;

  static Stream<Activation> functions() {
    return Stream.concat(
        Stream.of(
            new Relu(),
            new LeakyRelu(0.01),
            new LeakyRelu(0),
            new Tanh(),
            new Sigmoid(),
            new SoftRelu(),
            new Swish(),
            new Mish()),
        Stream.concat(nishes(), series()));
  }

  /** Nish with a scale of its own, a kink at 0 and no jump, and pish. */
  static Stream<Series> series() {
    return DoubleStream.of(0.01, 1, 1.5, 100)
        .boxed()
        .flatMap(
            t ->
                Stream.of(
                    new Series(t, List.of(-2.5, 4.0, -1.5)),
                    new Series(t, List.of(1.0, 0.0, -1.0)),
                    new Series(t, List.of(-13 / 3.0, 9.5, -7.0, 11 / 6.0))));
  }

  static Stream<Nish> nishes() {
    return DoubleStream.of(0.01, 0.5, 0.67, 1, 1.5, 2, 100)
        .boxed()
        .flatMap(t -> IntStream.rangeClosed(2, 6).mapToObj(order -> new Nish(t, order)));
  }

  @ParameterizedTest
  @MethodSource("functions")
  void theSlopeIsTheLimitOfDifferencesFromTheLeft(Activation function) {
    for (double place : new double[] {0, 1e-30, 1e-9, 0.1, 0.5, 0.9048, 1, 2, 5, 30, 700, 1000}) {
      double x = -place * scale(function);
      assertThat(function.slope(x == 0 ? -NEXT_TO_ZERO : x))
          .as("%s at %s", function, x)
          .isCloseTo(difference(function, x, -1), within(1e-6));
    }
  }

  @ParameterizedTest
  @MethodSource("functions")
  void theSlopeIsTheLimitOfDifferencesFromTheRight(Activation function) {
    for (double place : new double[] {0, 1e-30, 1e-9, 0.1, 0.5, 1, 2, 5, 30, 700, 1000}) {
      double x = place * scale(function);
      assertThat(function.slope(x == 0 ? NEXT_TO_ZERO : x))
          .as("%s at %s", function, x)
          .isCloseTo(difference(function, x, 1), within(1e-6));
    }
  }

  @ParameterizedTest
  @MethodSource("functions")
  void notANumberStaysNotANumber(Activation function) {
    assertThat(function.value(Double.NaN)).isNaN();
    assertThat(function.slope(Double.NaN)).isNaN();
  }

  @ParameterizedTest
  @MethodSource("functions")
  void hugeNumbersGiveNumbersNearTheLimits(Activation function) {
    for (double x : new double[] {1e30, Double.MAX_VALUE}) {
      assertThat(function.slope(x)).isEqualTo(function.slope(Double.POSITIVE_INFINITY));
      assertThat(function.slope(-x)).isEqualTo(function.slope(Double.NEGATIVE_INFINITY));
      assertThat(function.value(x)).isIn(x, 1.0);
      assertThat(function.value(-x)).isIn(0.0, -0.0, -1.0, -0.01 * x);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "relu,       0,         Infinity, 0,    1",
    "leaky_relu, -Infinity, Infinity, 0.01, 1",
    "tanh,       -1,        1,        0,    0",
    "sigmoid,    0,         1,        0,    0",
    "softrelu,   0,         Infinity, 0,    1",
    "swish,      0,         Infinity, 0,    1",
    "mish,       0,         Infinity, 0,    1",
    "nish,       0,         Infinity, 0,    1",
    "pish,       0,         Infinity, 0,    1"
  })
  void theInfinitiesGiveTheLimits(
      String name, double left, double right, double slopeLeft, double slopeRight) {
    Activation function = ActivationCatalog.activation(name, Map.of());

    assertThat(function.value(Double.NEGATIVE_INFINITY) + 0.0).isEqualTo(left);
    assertThat(function.value(Double.POSITIVE_INFINITY)).isEqualTo(right);
    assertThat(function.slope(Double.NEGATIVE_INFINITY) + 0.0).isEqualTo(slopeLeft);
    assertThat(function.slope(Double.POSITIVE_INFINITY)).isEqualTo(slopeRight);
  }

  @Test
  void atTheirKinkReluAndLeakyReluHaveTheSlopesOfDl4j() {
    assertThat(new Relu().slope(0)).isZero();
    assertThat(new LeakyRelu(0.01).slope(0)).isOne();
    assertThat(new LeakyRelu(0.01).slope(-0.0)).isOne();
  }

  @Test
  void aLeakyReluThatDoesNotLeakIsRelu() {
    assertThat(new LeakyRelu(0).value(Double.NEGATIVE_INFINITY)).isZero();
  }

  @ParameterizedTest
  @CsvSource({
    "tanh,     1, 0.7615941559557649, 0.41997434161402614",
    "sigmoid,  1, 0.7310585786300049, 0.19661193324148185",
    "softrelu, 1, 1.3132616875182228, 0.7310585786300049",
    "swish,    1, 0.7310585786300049, 0.9276705118714867",
    "mish,     1, 0.8650983882673103, 1.0490362200997922",
    "mish,    -1, -0.30340146137410895, 0.05921675587739493"
  })
  void knownValuesComeOut(String name, double x, double value, double slope) {
    Activation function = ActivationCatalog.activation(name, Map.of());

    assertThat(function.value(x)).isCloseTo(value, within(1e-15));
    assertThat(function.slope(x)).isCloseTo(slope, within(1e-15));
  }

  @Test
  void theTailsKeepTheirDigits() {
    double e = Math.exp(-40);

    assertClose(new Tanh().slope(20), 4 * e);
    assertClose(new Sigmoid().value(-40), e);
    assertClose(new Sigmoid().slope(40), e);
    assertClose(new SoftRelu().value(-40), e);
    assertClose(new Swish().value(-40), -40 * e);
    assertClose(new Swish().slope(-40), -39 * e);
    assertClose(new Mish().value(-40), -40 * e);
    assertClose(new Mish().slope(-40), -39 * e);
    assertClose(new Nish(1, 3).value(-40), -2.5 * e);
  }

  private static void assertClose(double actual, double expected) {
    assertThat(actual).isCloseTo(expected, within(1e-14 * Math.abs(expected)));
  }

  private static double scale(Activation function) {
    return function.parameters().getOrDefault("t", 1.0);
  }

  /** The one-sided difference of second order, towards the given side. */
  private static double difference(Activation function, double x, int side) {
    double h = side * 1e-4 * scale(function);
    return (4 * function.value(x + h) - function.value(x + 2 * h) - 3 * function.value(x))
        / (2 * h);
  }
}
