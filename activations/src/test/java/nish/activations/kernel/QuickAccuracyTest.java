package nish.activations.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nish.activations.Activation;
import nish.activations.LeakyRelu;
import nish.activations.Mish;
import nish.activations.Nish;
import nish.activations.Relu;
import nish.activations.Series;
import nish.activations.Sigmoid;
import nish.activations.Swish;
import nish.activations.Tanh;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Holds the quick loops to 4 units in the last place or a few 10⁻⁷ of the function's scale, and
 * writes the table of their errors to {@code target/quick.md}.
 */
class QuickAccuracyTest {

  private static final int STRIDE = Integer.getInteger("nish.ulpStride", 65521);

  private static final List<String> TABLE = new ArrayList<>();

  /**
   * The worst.
   *
   * @param near in units in the last place, for x from −t/2 to 0
   * @param ofScale as a share of the scale, where the number is not above that
   * @param beyond as a share of the scale, where it is more than 4 units in the last place
   */
  private record Errors(double near, double ofScale, double beyond) {

    Errors worse(boolean isNear, double error, double exact, double scale) {
      double ulps = error / Math.ulp((float) exact);
      return new Errors(
          Math.max(near, isNear ? ulps : 0),
          Math.max(ofScale, Math.abs(exact) <= scale ? error / scale : 0),
          Math.max(beyond, ulps > 4 ? error / scale : 0));
    }
  }

  static Stream<Activation> functions() {
    Stream<Activation> nishes =
        IntStream.rangeClosed(2, 6)
            .boxed()
            .flatMap(
                order ->
                    DoubleStream.of(1e-3, 0.01, 0.5, 0.67, 1, 1.5, 2, 3.7, 100, 1e3)
                        .mapToObj(t -> new Nish(t, order)));
    return Stream.concat(
        nishes,
        Stream.of(
            new Relu(),
            new LeakyRelu(0.01),
            new Mish(),
            new Swish(),
            new Sigmoid(),
            new Tanh(),
            new Series(1.5, List.of(1.0, -1.0)),
            new Series(0.5, List.of(-1.0, 0.25, 0.0, 0.0, 0.0, 0.0, 0.0, 2.0))));
  }

  @ParameterizedTest
  @MethodSource("functions")
  void valuesAndSlopesAreNear(Activation function) {
    Loop loop = QuickLoops.of(function).get();
    Errors values = new Errors(0, 0, 0);
    Errors slopes = new Errors(0, 0, 0);
    float[] epsilon = new float[Loop.CHUNK];
    Arrays.fill(epsilon, 1);
    for (long start = 0; start < 0x7f800000L; start += STRIDE * (Loop.CHUNK / 2L)) {
      float[] x = places(start);
      float[] value = x.clone();
      loop.values(value, Loop.CHUNK);
      values = worst(values, x, value, function, function::value, valueScale(function));
      float[] slope = x.clone();
      loop.gradients(slope, epsilon, Loop.CHUNK);
      slopes = worst(slopes, x, slope, function, function::slope, slopeScale(function));
    }

    TABLE.add(row(function, values, slopes));
    assertThat(values.beyond()).as("%s", function).isLessThan(2.2e-7);
    assertThat(slopes.beyond()).as("slope of %s", function).isLessThan(3e-7);
  }

  private static Errors worst(
      Errors errors,
      float[] x,
      float[] computed,
      Activation function,
      DoubleUnaryOperator exact,
      double scale) {
    Errors worst = errors;
    double half = -function.parameters().getOrDefault("t", 1.0) / 2;
    for (int i = 0; i < x.length; i++) {
      double truth = exact.applyAsDouble(x[i]);
      assertThat(computed[i]).as("at %s", x[i]).isNotNaN();
      assertThat(isSlow(computed[i]) && !isSlow(x[i] / 1e3f)).as("slow, at %s", x[i]).isFalse();
      boolean isNear = x[i] < 0 && x[i] > half && !isSlow(x[i] / 1e3f);
      worst = worst.worse(isNear, Math.abs(computed[i] - truth), truth, scale);
    }
    return worst;
  }

  /** Below the smallest normal float. */
  private static boolean isSlow(float number) {
    return number != 0 && Math.abs(number) < Float.MIN_NORMAL;
  }

  /** Every so many floats of both signs. */
  private static float[] places(long start) {
    float[] places = new float[Loop.CHUNK];
    for (int i = 0; i < places.length; i++) {
      int bits = (int) Math.min(start + (long) STRIDE * (i / 2), 0x7f7fffff);
      places[i] = (i % 2 == 0 ? 1 : -1) * Float.intBitsToFloat(bits);
    }
    return places;
  }

  private static double valueScale(Activation function) {
    if (function instanceof Series series) {
      return series.t() * series.coefficients().stream().mapToDouble(Math::abs).sum();
    }
    return function.parameters().getOrDefault("t", 1.0);
  }

  private static double slopeScale(Activation function) {
    return function instanceof Series series
        ? IntStream.range(0, series.coefficients().size())
            .mapToDouble(k -> (k + 1) * Math.abs(series.coefficients().get(k)))
            .sum()
        : 1;
  }

  private static String row(Activation function, Errors values, Errors slopes) {
    String name =
        function instanceof Nish nish
            ? "nish, order %d, t = %s".formatted(nish.order(), nish.t())
            : function.name();
    return String.format(
        Locale.ROOT,
        "| %s | %.1f | %.1e | %.1e |",
        name,
        values.near(),
        values.ofScale(),
        slopes.ofScale());
  }

  @AfterAll
  static void writeTable() throws IOException {
    Files.writeString(
        Path.of("target", "quick.md"),
        "| activation | value near 0: ulp | value: of scale | slope: of scale |\n"
            + "| --- | ---: | ---: | ---: |\n"
            + String.join("\n", TABLE)
            + "\n");
  }
}
