package nish.activations;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Holds the double arithmetic of each activation to {@link Truth}. */
class TruthTest {

  private static final double ROUNDINGS = 10;

  static Stream<Activation> functions() {
    Stream<Activation> nishes =
        IntStream.rangeClosed(2, 6)
            .boxed()
            .flatMap(n -> DoubleStream.of(1e-3, 0.67, 1, 1e3).mapToObj(t -> new Nish(t, n)));
    return Stream.concat(nishes, Stream.of(new Mish(), new Swish(), new SoftRelu()));
  }

  @ParameterizedTest
  @MethodSource("functions")
  void valuesInDoubleAreTrueToTheirLastDigits(Activation function) {
    places(function)
        .forEach(
            x -> {
              double truth = new Truth(function).value(x).doubleValue();
              assertThat(Math.abs(function.value(x) - truth))
                  .as("%s at %s", function, x)
                  .isLessThanOrEqualTo(relative(function, x) * Math.abs(truth));
            });
  }

  @ParameterizedTest
  @MethodSource("functions")
  void slopesInDoubleAreTrueToTheirLastDigitsExceptAtTheirZero(Activation function) {
    places(function)
        .forEach(
            x -> {
              double truth = new Truth(function).slope(x).doubleValue();
              assertThat(Math.abs(function.slope(x) - truth))
                  .as("slope of %s at %s", function, x)
                  .isLessThanOrEqualTo(
                      relative(function, x) * Math.abs(truth) + 1e-14 * weight(function, x));
            });
  }

  /** The rounding of x/t alone is amplified |x/t| times by the exponential. */
  private static double relative(Activation function, double x) {
    return Math.ulp(1.0) * (ROUNDINGS + Math.abs(x) / scale(function));
  }

  /** How large the terms are whose sum is the slope. */
  private static double weight(Activation function, double x) {
    return Math.exp(-Math.abs(x) / scale(function)) * (1 + Math.abs(x) / scale(function));
  }

  private static DoubleStream places(Activation function) {
    return DoubleStream.iterate(1e-30, place -> place < 300, place -> place * 1.7)
        .flatMap(place -> DoubleStream.of(-place, place))
        .map(place -> place * scale(function));
  }

  private static double scale(Activation function) {
    return function.parameters().getOrDefault("t", 1.0);
  }
}
