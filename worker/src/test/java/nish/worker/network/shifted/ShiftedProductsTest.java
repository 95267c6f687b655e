package nish.worker.network.shifted;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import nish.worker.network.PlainConvolution;
import nish.worker.network.onednn.ConvolutionShape;
import nish.worker.network.onednn.ConvolutionShape.Pair;
import nish.worker.network.onednn.Layout;
import nish.worker.network.onednn.OneDnn;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.nd4j.linalg.api.ndarray.INDArray;

/** Products of shifted images come to the sums themselves, but for the last digits. */
class ShiftedProductsTest {

  private static final Pair ONE = new Pair(1, 1);
  private static final Pair FIVE = new Pair(5, 5);
  private static final Pair NONE = new Pair(0, 0);

  @BeforeAll
  static void needsVectors() {
    assumeThat(OneDnn.isThere()).as("oneDNN has a build for this platform").isTrue();
    assumeThat(RowLoops.find()).as("this JVM has vectors as long as blocks").isPresent();
  }

  @ParameterizedTest(name = "{0} images, {1} to {2} channels of {3}x{4}, window {5}x{6}, {7} {8}")
  @CsvSource({
    "3, 20, 50, 12, 12, 5, 5, 0, 0",
    "2, 17, 33, 7, 9, 3, 3, 1, 1",
    "2, 24, 16, 6, 5, 1, 1, 0, 0",
    "1, 48, 80, 5, 8, 5, 5, 2, 2",
    "2, 44, 7, 9, 4, 7, 3, 3, 1",
    "2, 72, 64, 4, 4, 2, 4, 0, 3",
    "1, 24, 64, 1, 1, 5, 5, 2, 2",
    "1, 48, 32, 2, 1, 5, 5, 4, 4",
    "2, 90, 50, 8, 8, 5, 5, 0, 0"
  })
  void isRight(
      int batch,
      int inputs,
      int filters,
      int height,
      int width,
      int down,
      int across,
      int paddingAbove,
      int paddingBeside) {
    assumeThat(Layout.blocks(inputs) % Trio.BLOCKS)
        .as("blocks of inputs left after trios")
        .isZero();
    Pair window = new Pair(down, across);
    Pair padding = new Pair(paddingAbove, paddingBeside);
    Stream.of(true, false)
        .map(
            biased ->
                new ConvolutionShape(
                    batch, inputs, filters, height, width, window, ONE, padding, 1, biased))
        .forEach(shape -> isRight(shape, new PlainConvolution(shape)));
  }

  private static void isRight(ConvolutionShape shape, PlainConvolution plain) {
    ShiftedProducts products = new ShiftedProducts(shape);
    INDArray atImages = plain.images.like().assign(7);
    INDArray slopes = plain.weights.like().assign(7);
    if (shape.biased()) {
      INDArray ofBiases = plain.biases.like().assign(7);
      products.ofParameters(plain.images, plain.epsilon, slopes, ofBiases);
      assertThat(plain.distanceOfBiases(ofBiases)).isLessThan(1e-6);
    } else {
      products.ofParameters(plain.images, plain.epsilon, slopes);
    }
    products.atImages(plain.epsilon, plain.weights, atImages);
    assertThat(plain.distanceAtImages(atImages)).isLessThan(1e-6);
    assertThat(plain.distanceOfSlopes(slopes)).isLessThan(1e-6);
  }

  @Test
  void takesTheSecondConvolutionOfLeNet() {
    assumeThat(Layout.block()).as("channels in a block").isEqualTo(8);
    assertThat(ShiftedProducts.fits(shape(20, 50, FIVE, ONE, 1))).isTrue();
  }

  @Test
  void leavesWhatItIsNotMadeFor() {
    assertThat(ShiftedProducts.fits(shape(20, 50, FIVE, new Pair(2, 2), 1))).isFalse();
    assertThat(ShiftedProducts.fits(shape(20, 50, FIVE, ONE, 2))).isFalse();
    assertThat(ShiftedProducts.fits(shape(4, 50, FIVE, ONE, 1))).isFalse();
    assertThat(ShiftedProducts.fits(shape(20, 50, new Pair(13, 13), ONE, 1))).isFalse();
    assertThat(ShiftedProducts.fits(shape(4100, 4090, FIVE, ONE, 1))).isFalse();
    assertThat(ShiftedProducts.fits(shape(1 << 20, 12, NONE))).isFalse();
  }

  @Test
  void leavesWhatOneDnnDoesAsFast() {
    assertThat(ShiftedProducts.fits(shape(20, 50, new Pair(3, 3), ONE, 1))).isFalse();
    assertThat(ShiftedProducts.fits(shape(24, 50, FIVE, ONE, 1))).isFalse();
    assertThat(ShiftedProducts.fits(shape(20, 48, FIVE, ONE, 1))).isFalse();
    assertThat(ShiftedProducts.fits(shape(2, 12, ONE))).isFalse();
    assertThat(ShiftedProducts.fits(shape(2, 32, NONE))).isFalse();
  }

  private static ConvolutionShape shape(long batch, long side, Pair padding) {
    return new ConvolutionShape(batch, 20, 50, side, side, FIVE, ONE, padding, 1, false);
  }

  @Test
  void threadsDoNotDisturbEachOther() {
    assumeThat(Layout.block()).as("channels in a block").isEqualTo(8);
    PlainConvolution one = new PlainConvolution(shape(3, 12, NONE));
    PlainConvolution other = new PlainConvolution(shape(5, 9, ONE));
    for (int i = 0; i < 5; i++) {
      CompletableFuture<Void> beside =
          CompletableFuture.runAsync(() -> isRight(shape(3, 12, NONE), one));
      isRight(shape(5, 9, ONE), other);
      beside.join();
    }
  }

  @Test
  void refusesOtherSteps() {
    assertThatThrownBy(() -> new ShiftedProducts(shape(20, 50, FIVE, new Pair(2, 2), 1)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("steps of 1");
  }

  private static ConvolutionShape shape(
      long inputs, long filters, Pair window, Pair stride, long groups) {
    return new ConvolutionShape(2, inputs, filters, 12, 12, window, stride, NONE, groups, false);
  }
}
