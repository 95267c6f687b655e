package nish.activations.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.Writer;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.spi.ToolProvider;
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
import nish.activations.SoftRelu;
import nish.activations.Swish;
import nish.activations.Tanh;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class QuickLoopsTest {

  private static final float[] ENDS = {
    Float.NEGATIVE_INFINITY, -1e38f, 1e38f, Float.POSITIVE_INFINITY
  };

  static Stream<Activation> functions() {
    Stream<Activation> nishes =
        DoubleStream.of(1e-3, 0.67, 1, 1e3)
            .boxed()
            .flatMap(t -> IntStream.rangeClosed(2, 7).mapToObj(order -> new Nish(t, order)));
    return Stream.concat(
        nishes,
        Stream.of(
            new Relu(),
            new LeakyRelu(0.01),
            new Mish(),
            new Swish(),
            new Sigmoid(),
            new Tanh(),
            new Series(0.67, List.of(-2.5, 4.0, -1.5)),
            new Series(1.5, List.of(1.0, -1.0)),
            new Series(0.5, List.of(-1.0, 0.25, 0.0, 0.0, 0.0, 0.0, 0.0, 2.0))));
  }

  @ParameterizedTest
  @MethodSource("functions")
  void theseAreQuick(Activation function) {
    assertThat(QuickLoops.of(function).get().getClass().getSimpleName()).startsWith("VectorQuick");
  }

  @Test
  void othersAreExact() {
    Activation cube = new Cube();

    assertThat(values(QuickLoops.of(cube).get(), 2f, -3f)).containsExactly(8f, -27f);
    assertThat(gradients(QuickLoops.of(cube).get(), 2f, -3f)).containsExactly(12f, 27f);
    assertThat(QuickLoops.of(new SoftRelu()).get()).isInstanceOf(VectorSoftRelu.class);
  }

  /** Coefficients whose products leave the normal floats. */
  @ParameterizedTest
  @ValueSource(doubles = {1e-30, 1e30})
  void farScalesAreExact(double t) {
    assertThat(QuickLoops.of(new Nish(t, 3)).get()).isInstanceOf(VectorSeries.class);
    assertThat(values(QuickLoops.of(new LeakyRelu(t)).get(), -1f)).containsExactly((float) -t);
  }

  @Test
  void reluHasNoSlopeAtZero() {
    Loop relu = QuickLoops.of(new Relu()).get();

    assertThat(values(relu, -1f, -0f, 0f, 2f)).containsExactly(0f, 0f, 0f, 2f);
    assertThat(gradients(relu, -1f, -0f, 0f, 2f)).containsExactly(0f, 0f, 0f, 1f);
  }

  @ParameterizedTest
  @MethodSource("functions")
  void theSlopeAtZeroIsTheFunctions(Activation function) {
    float expected = (float) function.slope(0);

    assertThat(gradients(QuickLoops.of(function).get(), 0f, -0f))
        .containsExactly(expected, expected);
  }

  @ParameterizedTest
  @MethodSource("functions")
  void notANumberStaysNotANumber(Activation function) {
    float negative = Float.intBitsToFloat(0xffc00000);

    assertThat(values(QuickLoops.of(function).get(), Float.NaN, negative)).containsOnly(Float.NaN);
    assertThat(gradients(QuickLoops.of(function).get(), Float.NaN, negative))
        .containsOnly(Float.NaN);
  }

  @ParameterizedTest
  @MethodSource("functions")
  void theInfinitiesGiveTheLimits(Activation function) {
    float[] values = values(QuickLoops.of(function).get(), ENDS);
    float[] slopes = gradients(QuickLoops.of(function).get(), ENDS);

    for (int i = 0; i < ENDS.length; i++) {
      float value = (float) function.value(ENDS[i]);
      assertThat(values[i]).isCloseTo(value, within(1e-7f * Math.abs(value)));
      assertThat(slopes[i]).isEqualTo((float) function.slope(ENDS[i]));
    }
  }

  /** Within the length, whatever lies behind it. */
  @ParameterizedTest
  @MethodSource("functions")
  void aChunkNeedNotBeFull(Activation function) {
    Loop loop = QuickLoops.of(function).get();
    float[] x = places();
    float[] values = values(loop, x);
    float[] gradients = gradients(loop, x);

    for (int length : new int[] {1, 3, 8, 9, 200}) {
      float[] start = Arrays.copyOf(x, length);
      assertThat(values(loop, start)).isEqualTo(Arrays.copyOf(values, length));
      assertThat(gradients(loop, start)).isEqualTo(Arrays.copyOf(gradients, length));
      float[] both = chunk(start);
      loop.valuesAndSlopes(both, new float[Loop.CHUNK], length);
      assertThat(Arrays.copyOf(both, length)).isEqualTo(Arrays.copyOf(values, length));
    }
  }

  @ParameterizedTest
  @MethodSource("functions")
  void gradientsAreSlopesTimesEpsilon(Activation function) {
    Loop loop = QuickLoops.of(function).get();
    float[] gradients = places();
    float[] epsilon = new float[Loop.CHUNK];
    Arrays.fill(epsilon, -4);

    loop.gradients(gradients, epsilon, Loop.CHUNK);

    float[] slopes = gradients(loop, places());
    assertThat(epsilon).containsOnly(-4);
    for (int i = 0; i < slopes.length; i++) {
      assertThat(gradients[i]).isEqualTo(-4 * slopes[i]);
    }
  }

  /** But for rounding; infinities and NaN too. */
  @ParameterizedTest
  @MethodSource("functions")
  void bothAtOnceAreTheSame(Activation function) {
    Loop loop = QuickLoops.of(function).get();
    float[] x = places();
    System.arraycopy(ENDS, 0, x, 0, ENDS.length);
    x[ENDS.length] = Float.NaN;
    x[ENDS.length + 1] = Float.intBitsToFloat(0xffc00000);
    float[] expectedValues = values(loop, x);
    float[] expectedSlopes = gradients(loop, x);
    float[] slopes = new float[Loop.CHUNK];
    Arrays.fill(slopes, 7);

    loop.valuesAndSlopes(x, slopes, Loop.CHUNK);

    assertThat(x).isEqualTo(expectedValues);
    assertThat(slopes).containsExactly(expectedSlopes, within(3e-7f));
  }

  /** More than 325 bytes; {@link VectorQuickExponential} says why. */
  @Test
  void theExponentialIsTooLongForJavasCompilerToCopyIntoItsCallers() {
    StringWriter out = new StringWriter();
    ToolProvider.findFirst("javap")
        .orElseThrow()
        .run(
            new PrintWriter(out),
            new PrintWriter(Writer.nullWriter()),
            "-c",
            "-p",
            "-cp",
            Path.of("target", "classes").toString(),
            VectorQuickExponential.class.getName());

    assertThat(
            Pattern.compile("(\\d+): return")
                .matcher(out.toString())
                .results()
                .mapToInt(end -> Integer.parseInt(end.group(1)) + 1))
        .anyMatch(bytes -> bytes > 325);
  }

  private static float[] places() {
    float[] places = new float[Loop.CHUNK];
    for (int i = 0; i < places.length; i++) {
      places[i] = (i - 300) / 50f;
    }
    return places;
  }

  private static float[] values(Loop loop, float... x) {
    float[] chunk = chunk(x);
    loop.values(chunk, x.length);
    return Arrays.copyOf(chunk, x.length);
  }

  private static float[] gradients(Loop loop, float... x) {
    float[] chunk = chunk(x);
    float[] epsilon = new float[Loop.CHUNK];
    Arrays.fill(epsilon, 1);
    loop.gradients(chunk, epsilon, x.length);
    return Arrays.copyOf(chunk, x.length);
  }

  /** With NaN behind its end. */
  private static float[] chunk(float[] x) {
    float[] chunk = Arrays.copyOf(x, Loop.CHUNK);
    Arrays.fill(chunk, x.length, Loop.CHUNK, Float.NaN);
    return chunk;
  }

  /** An activation that someone added. */
  private record Cube() implements Activation {

    @Override
    public String name() {
      return "cube";
    }

    @Override
    public double value(double x) {
      return x * x * x;
    }

    @Override
    public double slope(double x) {
      return 3 * x * x;
    }
  }
}
