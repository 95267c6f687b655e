package nish.worker.network.winograd;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.util.Arrays;
import java.util.concurrent.CompletableFuture;
import nish.worker.network.PlainConvolution;
import nish.worker.network.onednn.ConvolutionShape;
import nish.worker.network.onednn.ConvolutionShape.Pair;
import nish.worker.network.onednn.Layout;
import nish.worker.network.onednn.OneDnn;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;
import org.nd4j.linalg.ops.transforms.Transforms;

/** Winograd's way comes to the sums themselves, but for the last digits. */
class WinogradTest {

  private static final Pair ONE = new Pair(1, 1);
  private static final Pair TWO = new Pair(2, 2);
  private static final Pair THREE = new Pair(3, 3);

  @BeforeAll
  static void needsVectors() {
    assumeThat(OneDnn.isThere()).as("oneDNN has a build for this platform").isTrue();
    assumeThat(TileLoops.find()).as("this JVM has vectors as long as blocks").isPresent();
  }

  @ParameterizedTest(name = "{0} images, {1} to {2} channels of {3}x{4}")
  @CsvSource({
    "2, 16, 16, 32, 32",
    "3, 32, 64, 7, 5",
    "2, 64, 32, 33, 9",
    "5, 48, 40, 4, 4",
    "40, 40, 48, 5, 6",
    "2, 8, 24, 11, 50",
    "1, 32, 32, 3, 192",
    "1, 32, 32, 6, 191",
    "7, 32, 32, 1, 1",
    "1, 32, 32, 2, 3"
  })
  void isRight(int batch, int inputs, int filters, int height, int width) {
    assumeThat(inputs % Layout.block() + filters % Layout.block()).as("no whole block").isZero();
    ConvolutionShape shape = shape(batch, inputs, filters, height, width);
    PlainConvolution plain = new PlainConvolution(shape);
    Winograd winograd = new Winograd(shape);

    INDArray outputs = plain.epsilon.like();
    winograd.forward(plain.images, plain.weights, outputs);
    assertThat(plain.distanceOfOutputs(outputs)).isLessThan(1e-6);

    INDArray atImages = plain.images.like();
    winograd.atImages(plain.epsilon, plain.weights, atImages);
    assertThat(plain.distanceAtImages(atImages)).isLessThan(1e-6);

    INDArray slopes = plain.weights.like();
    winograd.ofParameters(plain.images, plain.epsilon, slopes);
    assertThat(plain.distanceOfSlopes(slopes)).isLessThan(2e-6);
  }

  @Test
  void takesWhatItIsQuickerFor() {
    ConvolutionShape many = shape(128, 64, 64, 8, 8);
    assertThat(Winograd.fitsForward(many)).isTrue();
    assertThat(Winograd.fitsImages(many)).isTrue();
    assertThat(Winograd.fitsWeights(many)).isTrue();
  }

  @Test
  void ofSixteenChannelsLeavesTheGradientAtTheImages() {
    assumeThat(Layout.block()).as("channels in a block").isEqualTo(8);
    ConvolutionShape few = shape(128, 16, 16, 32, 32);
    assertThat(Winograd.fitsForward(few)).isTrue();
    assertThat(Winograd.fitsImages(few)).isFalse();
    assertThat(Winograd.fitsWeights(few)).isTrue();
  }

  @Test
  void leavesOtherWindowsAndStepsAlone() {
    fitsNothing(new ConvolutionShape(2, 32, 32, 8, 8, new Pair(5, 5), ONE, ONE, 1, false));
    fitsNothing(new ConvolutionShape(2, 32, 32, 8, 8, THREE, TWO, ONE, 1, false));
    fitsNothing(new ConvolutionShape(2, 32, 32, 8, 8, THREE, ONE, TWO, 1, false));
    fitsNothing(new ConvolutionShape(2, 32, 32, 8, 8, THREE, ONE, new Pair(0, 0), 1, false));
  }

  @Test
  void leavesGroupsBiasesAndOddChannelsAlone() {
    fitsNothing(new ConvolutionShape(2, 32, 32, 8, 8, THREE, ONE, ONE, 4, false));
    fitsNothing(new ConvolutionShape(2, 32, 32, 8, 8, THREE, ONE, ONE, 1, true));
    fitsNothing(shape(2, 3, 32, 8, 8));
    fitsNothing(shape(2, 8, 32, 8, 8));
    fitsNothing(shape(2, 32, 36, 8, 8));
  }

  @Test
  void leavesTheTinyAndTheHugeAlone() {
    fitsNothing(shape(2, 32, 32, 3, 3));
    fitsNothing(shape(2, 32, 32, 8, 193));
    fitsNothing(shape(2, 2048, 1024, 8, 8));
    fitsNothing(shape(1 << 20, 32, 32, 8, 8));
  }

  private static void fitsNothing(ConvolutionShape shape) {
    assertThat(Winograd.fitsForward(shape)).isFalse();
    assertThat(Winograd.fitsImages(shape)).isFalse();
    assertThat(Winograd.fitsWeights(shape)).isFalse();
  }

  @Test
  void threadsDoNotDisturbEachOther() {
    ConvolutionShape one = shape(4, 32, 64, 16, 16);
    ConvolutionShape other = shape(9, 48, 32, 9, 7);
    float[] oneAlone = results(one);
    float[] otherAlone = results(other);
    for (int i = 0; i < 5; i++) {
      CompletableFuture<float[]> beside = CompletableFuture.supplyAsync(() -> results(one));
      assertThat(results(other)).containsExactly(otherAlone);
      assertThat(beside.join()).containsExactly(oneAlone);
    }
  }

  /** Of all three operations, with room that other shapes have used. */
  private static float[] results(ConvolutionShape shape) {
    INDArray images = waves(blocked(shape, shape.inputs()));
    INDArray epsilon = waves(blocked(shape, shape.filters()));
    INDArray weights = waves(shape.filters(), shape.inputs(), 3, 3);
    INDArray[] results = {epsilon.like(), images.like(), weights.like()};
    Winograd winograd = new Winograd(shape);
    winograd.forward(images, weights, results[0]);
    winograd.atImages(epsilon, weights, results[1]);
    winograd.ofParameters(images, epsilon, results[2]);
    return Nd4j.concat(0, results[0].ravel(), results[1].ravel(), results[2].ravel())
        .toFloatVector();
  }

  private static long[] blocked(ConvolutionShape shape, long channels) {
    return Layout.blockedShape(shape.batch(), channels, shape.height(), shape.width());
  }

  private static INDArray waves(long... shape) {
    long length = Arrays.stream(shape).reduce(1, Math::multiplyExact);
    return Transforms.sin(Nd4j.arange((double) length).castTo(DataType.FLOAT)).reshape('c', shape);
  }

  @Test
  void refusesArraysOfOtherShapes() {
    Winograd winograd = new Winograd(shape(2, 32, 32, 8, 8));
    INDArray images = Nd4j.zeros(DataType.FLOAT, Layout.blockedShape(2, 32, 8, 8));
    INDArray weights = Nd4j.zeros(DataType.FLOAT, 32, 32, 3, 3);
    INDArray halved = Nd4j.zeros(DataType.FLOAT, Layout.blockedShape(1, 32, 8, 8));
    assertThatThrownBy(() -> winograd.forward(images, weights, halved))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("4096 floats");
    assertThatThrownBy(() -> winograd.forward(images, weights.castTo(DataType.DOUBLE), images))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("DOUBLE");
  }

  @Test
  void refusesWindowsThatAreNot3x3() {
    ConvolutionShape shape =
        new ConvolutionShape(2, 32, 32, 8, 8, new Pair(5, 5), ONE, ONE, 1, false);
    assertThatThrownBy(() -> new Winograd(shape))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("3x3");
  }

  private static ConvolutionShape shape(
      long batch, long inputs, long filters, long height, long width) {
    return new ConvolutionShape(batch, inputs, filters, height, width, THREE, ONE, ONE, 1, false);
  }
}
