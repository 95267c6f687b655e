package nish.activations.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nish.activations.Activation;
import nish.activations.Mish;
import nish.activations.Nish;
import nish.activations.Series;
import nish.activations.SoftRelu;
import nish.activations.Swish;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;
import org.nd4j.linalg.indexing.NDArrayIndex;

/** What every kernel does, whatever its way to do it. */
abstract class KernelContract {

  private static final Nish NISH = new Nish(1.5, 3);

  abstract Kernel kernel(Activation activation);

  static Stream<Activation> functions() {
    Stream<Activation> nishes =
        DoubleStream.of(0.01, 0.5, 0.67, 1, 1.5, 2, 100)
            .boxed()
            .flatMap(t -> IntStream.rangeClosed(2, 6).mapToObj(order -> new Nish(t, order)));
    return Stream.concat(
        nishes,
        Stream.of(
            new Mish(),
            new Swish(),
            new SoftRelu(),
            new Series(0.67, List.of(-2.5, 4.0, -1.5)),
            new Series(1.5, List.of(1.0, -1.0)),
            new Series(0.5, List.of(-1.0, 0.25, 0.0, 0.0, 0.0, 0.0, 0.0, 2.0))));
  }

  @ParameterizedTest
  @MethodSource("functions")
  void floatsAreNearTheTruth(Activation function) {
    INDArray places = hardPlaces(scale(function)).castTo(DataType.FLOAT);

    assertForward(function, places.dup(), 1e-6 * scale(function));
    assertBackward(function, places.dup(), Nd4j.randn(DataType.FLOAT, places.length()), 5e-6);
  }

  @ParameterizedTest
  @MethodSource("functions")
  void doublesAreNearTheTruth(Activation function) {
    INDArray places = hardPlaces(scale(function));

    assertForward(function, places.dup(), 1e-14 * scale(function));
    assertBackward(function, places.dup(), Nd4j.randn(DataType.DOUBLE, places.length()), 1e-13);
  }

  @ParameterizedTest
  @EnumSource(
      value = DataType.class,
      names = {"HALF", "BFLOAT16"})
  void narrowerTypesAreAsNearAsTheirDigitsAllow(DataType type) {
    INDArray z = Nd4j.linspace(-10, 10, 101, DataType.FLOAT).castTo(type);

    assertForward(NISH, z.dup(), 0.01);
    assertBackward(NISH, z.dup(), Nd4j.ones(type, 101), 0.01);
  }

  @ParameterizedTest
  @MethodSource("functions")
  void notANumberStaysNotANumber(Activation function) {
    INDArray z = Nd4j.createFromArray(Float.NaN, -1f);

    INDArray value = z.dup();
    kernel(function).forward(value);
    INDArray slope = z.dup();
    kernel(function).backward(slope, Nd4j.ones(DataType.FLOAT, 2));

    assertThat(value.getFloat(0)).isNaN();
    assertThat(value.getFloat(1)).isNotNaN();
    assertThat(slope.getFloat(0)).isNaN();
    assertThat(slope.getFloat(1)).isNotNaN();
  }

  @ParameterizedTest
  @MethodSource("functions")
  void theInfinitiesGiveTheLimits(Activation function) {
    for (DataType type : new DataType[] {DataType.FLOAT, DataType.DOUBLE}) {
      double[] ends = {Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY};

      INDArray value = Nd4j.createFromArray(ends).castTo(type);
      kernel(function).forward(value);
      INDArray slope = Nd4j.createFromArray(ends).castTo(type);
      kernel(function).backward(slope, Nd4j.ones(type, 2));

      assertThat(value.getDouble(0)).isZero();
      assertThat(value.getDouble(1)).isEqualTo(Double.POSITIVE_INFINITY);
      assertThat(slope.getDouble(0)).isZero();
      assertThat(slope.getDouble(1)).isCloseTo(1, within(1.2e-7));
    }
  }

  @Test
  void arraysLongerThanAnyChunkAreDoneToTheirEnd() {
    for (int length : new int[] {1, 2, 255, 256, 257, 1000, 4097}) {
      INDArray z = Nd4j.randn(DataType.FLOAT, length);
      assertForward(NISH, z.dup(), 1e-6);
      assertBackward(NISH, z.dup(), Nd4j.randn(DataType.FLOAT, length), 1e-5);
    }
  }

  @Test
  void everyLayoutIsUnderstood() {
    layouts()
        .forEach(
            layout -> {
              assertForward(NISH, layout, 1e-6);
              assertThat(layout.maxNumber().doubleValue()).isPositive();
            });
  }

  @ParameterizedTest
  @MethodSource("functions")
  void everyPairOfLayoutsIsUnderstood(Activation function) {
    INDArray gradient = Nd4j.randn(DataType.FLOAT, 6, 4);
    layouts()
        .forEach(
            layout -> {
              assertBackward(function, layout.dup('c'), gradient.dup('f'), 2e-5);
              assertBackward(function, layout.dup('f'), gradient, 2e-5);
              assertBackward(function, Nd4j.randn(DataType.FLOAT, 6, 4), layout, 2e-5);
              assertBackward(function, layout, gradient, 2e-5);
            });
  }

  @Test
  void onlyTheViewIsOverwritten() {
    INDArray whole = Nd4j.ones(DataType.FLOAT, 5, 5).negi();
    INDArray view = whole.get(NDArrayIndex.interval(1, 4), NDArrayIndex.interval(2, 4));

    kernel(NISH).forward(view);

    assertThat(whole.eq(-1).castTo(DataType.INT32).sumNumber().intValue()).isEqualTo(25 - 6);
    assertThat(view.getFloat(2, 1)).isCloseTo((float) NISH.value(-1), within(1e-6f));
  }

  @Test
  void aBroadcastGradientIsUnderstood() {
    INDArray gradient = Nd4j.randn(DataType.FLOAT, 1, 4).broadcast(6, 4);

    assertBackward(NISH, Nd4j.randn(DataType.FLOAT, 6, 4), gradient, 1e-5);
  }

  @Test
  void aGradientOfAnotherTypeIsUnderstood() {
    assertBackward(NISH, Nd4j.randn(DataType.FLOAT, 6, 4), Nd4j.randn(DataType.DOUBLE, 6, 4), 1e-5);
  }

  @Test
  void theGradientIsLeftAsItIs() {
    INDArray gradient = Nd4j.randn(DataType.FLOAT, 6, 4);
    INDArray before = gradient.dup();

    kernel(NISH).backward(Nd4j.randn(DataType.FLOAT, 6, 4), gradient);

    assertThat(gradient).isEqualTo(before);
  }

  @Test
  void aScalarIsAnArrayToo() {
    assertForward(NISH, Nd4j.scalar(-0.7f), 1e-6);
    assertBackward(NISH, Nd4j.scalar(-0.7f), Nd4j.scalar(2f), 1e-6);
  }

  @Test
  void anEmptyArrayIsLeftAlone() {
    INDArray empty = Nd4j.create(DataType.FLOAT, 0, 3);

    kernel(NISH).forward(empty);
    kernel(NISH).backward(empty, Nd4j.create(DataType.FLOAT, 0, 3));

    assertThat(empty.isEmpty()).isTrue();
  }

  @Test
  void wholeNumbersAreRefused() {
    assertThatThrownBy(() -> kernel(NISH).forward(Nd4j.createFromArray(1, 2)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("an activation takes floating-point arrays, but got one of INT");
  }

  /** Numbers on both sides of 0: tiny, huge, and on the curve. */
  private static INDArray hardPlaces(double t) {
    return Nd4j.createFromArray(
        DoubleStream.of(
                0, 1e-30, 1e-9, 1e-6, 1e-3, 0.1, 0.3466, 0.5, 0.9, 1, 2, 7, 30, 88, 150, 1e9)
            .flatMap(place -> DoubleStream.of(place * t, -place * t))
            .toArray());
  }

  /** Arrays of shape 6 × 4 in all the ways in which they lie in memory. */
  private static Stream<INDArray> layouts() {
    return Stream.of(
        Nd4j.randn(DataType.FLOAT, 6, 4),
        Nd4j.randn(DataType.FLOAT, 6, 4).dup('f'),
        Nd4j.randn(DataType.FLOAT, 4, 6).transpose(),
        Nd4j.randn(DataType.FLOAT, 9, 4).get(NDArrayIndex.interval(2, 8), NDArrayIndex.all()),
        Nd4j.randn(DataType.FLOAT, 6, 9).get(NDArrayIndex.all(), NDArrayIndex.interval(3, 7)),
        Nd4j.randn(DataType.FLOAT, 12, 8)
            .get(NDArrayIndex.interval(0, 2, 12), NDArrayIndex.interval(0, 2, 8)),
        Nd4j.randn(DataType.FLOAT, 3, 6, 4).get(NDArrayIndex.point(1)),
        Nd4j.randn(DataType.FLOAT, 4, 3, 6)
            .permute(2, 1, 0)
            .get(NDArrayIndex.all(), NDArrayIndex.point(1)));
  }

  private static double scale(Activation function) {
    return function.parameters().getOrDefault("t", 1.0);
  }

  private void assertForward(Activation function, INDArray z, double tolerance) {
    double[] x = elements(z);

    kernel(function).forward(z);

    double[] value = elements(z);
    for (int i = 0; i < x.length; i++) {
      double truth = function.value(x[i]);
      assertThat(value[i])
          .as("%s at %s", function, x[i])
          .isCloseTo(truth, within(tolerance + 1e-7 * Math.abs(truth)));
    }
  }

  private void assertBackward(Activation function, INDArray z, INDArray epsilon, double tolerance) {
    double[] x = elements(z);
    double[] factor = elements(epsilon);

    kernel(function).backward(z, epsilon);

    double[] gradient = elements(z);
    for (int i = 0; i < x.length; i++) {
      assertThat(gradient[i])
          .as("%s at %s", function, x[i])
          .isCloseTo(function.slope(x[i]) * factor[i], within(tolerance));
    }
  }

  /** The elements in the order of their indices, wherever they lie in memory. */
  private static double[] elements(INDArray array) {
    return array.castTo(DataType.DOUBLE).dup('c').reshape(array.length()).toDoubleVector();
  }
}
