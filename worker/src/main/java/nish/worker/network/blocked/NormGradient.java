package nish.worker.network.blocked;

import java.lang.ref.Reference;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Optional;
import nish.activations.kernel.Loop;

/**
 * The gradients of batch norm and the activation after it, from the images that it got alone. Of
 * each block of channels, a first pass sums what gamma's and beta's gradients are made of, and
 * leaves the gradient before the activation in the place of the result; a second makes the gradient
 * at the images of it (Ioffe and Szegedy, "Batch normalization", 2015).
 */
final class NormGradient {

  /** So many floats are summed in float at most, the sums of pieces in double. */
  private static final int PIECE = 8 * Loop.CHUNK;

  private final ChannelBlocks images;
  private final ChannelBlocks epsilon;
  private final ChannelBlocks result;
  private final Optional<Loop> activation;
  private final Moments moments;
  private final Affine affine;
  private final double[] deviation;
  private final PlaceArithmetic arithmetic;
  private final float[] z = new float[Loop.CHUNK];
  private final double[] gamma;
  private final double[] beta;
  private final double[] ofImages;
  private final double[] constant;

  /**
   * @param epsilon the gradient of the loss at what the layer returned
   * @param result overwritten with its gradient at the images
   * @param tolerance what is added to the variance
   */
  NormGradient(
      ChannelBlocks images,
      ChannelBlocks epsilon,
      ChannelBlocks result,
      Optional<Loop> activation,
      Moments moments,
      Affine affine,
      double tolerance) {
    this.images = images;
    this.arithmetic = PlaceArithmetic.of(images.lanes());
    this.epsilon = epsilon;
    this.result = result;
    this.activation = activation;
    this.moments = moments;
    this.affine = affine;
    this.deviation =
        Arrays.stream(moments.variance())
            .map(variance -> Math.sqrt(variance + tolerance))
            .toArray();
    this.gamma = new double[affine.scale().length];
    this.beta = new double[affine.scale().length];
    this.ofImages = new double[affine.scale().length];
    this.constant = new double[affine.scale().length];
  }

  /** Gamma's gradient, of each channel, after {@link #run}. */
  double[] gamma() {
    return gamma;
  }

  /** Beta's gradient, of each channel, after {@link #run}. */
  double[] beta() {
    return beta;
  }

  /**
   * Overwrites the result.
   *
   * @param atImages whether anybody needs it; what it holds without is of no meaning
   */
  void run(boolean atImages) {
    try {
      for (int block = 0; block < images.blocks(); block++) {
        sum(block);
        if (atImages) {
          finish(block);
        }
      }
    } finally {
      Reference.reachabilityFence(this);
    }
  }

  private void sum(int block) {
    double[] sums = new double[images.lanes()];
    double[] products = new double[images.lanes()];
    activation.ifPresentOrElse(
        loop -> addSlopes(block, loop, sums, products), () -> addEpsilon(block, sums, products));
    keep(
        block,
        Lanes.together(sums, images.channels()),
        Lanes.together(products, images.channels()));
  }

  private void addSlopes(int block, Loop loop, double[] sums, double[] products) {
    float[] times = Lanes.of(affine.scale(), block, images);
    float[] plus = Lanes.of(affine.shift(), block, images);
    float[] mean = Lanes.of(moments.mean(), block, images);
    ByteBuffer x = images.floats().bytes();
    ByteBuffer after = epsilon.floats().bytes();
    ByteBuffer before = result.floats().bytes();
    images.each(
        block,
        Loop.CHUNK,
        (start, count) -> {
          arithmetic.affine(x, start, count, times, plus, z);
          loop.slopes(z, count);
          arithmetic.addSlopes(z, after, before, x, start, count, mean, sums, products);
        });
  }

  private void addEpsilon(int block, double[] sums, double[] products) {
    float[] mean = Lanes.of(moments.mean(), block, images);
    ByteBuffer x = images.floats().bytes();
    ByteBuffer gradient = epsilon.floats().bytes();
    images.each(
        block,
        PIECE,
        (start, count) -> arithmetic.addProducts(gradient, x, start, count, mean, sums, products));
  }

  /**
   * Takes the sums over a block's gradients, and over their products with x's distance from the
   * mean.
   */
  private void keep(int block, double[] sums, double[] products) {
    int first = block * images.channels();
    for (int channel = first; channel < Math.min(first + sums.length, beta.length); channel++) {
      double scale = affine.scale()[channel];
      beta[channel] = sums[channel - first];
      gamma[channel] = products[channel - first] / deviation[channel];
      ofImages[channel] = -scale * gamma[channel] / images.values() / deviation[channel];
      constant[channel] =
          -scale * beta[channel] / images.values() - ofImages[channel] * moments.mean()[channel];
    }
  }

  /** scale · (gradient − mean gradient − normalised x · mean of gradient · normalised x). */
  private void finish(int block) {
    float[] ofGradient = Lanes.of(affine.scale(), block, images);
    float[] timesX = Lanes.of(ofImages, block, images);
    float[] plus = Lanes.of(constant, block, images);
    ByteBuffer x = images.floats().bytes();
    ByteBuffer before = (activation.isPresent() ? result : epsilon).floats().bytes();
    ByteBuffer after = result.floats().bytes();
    images.each(
        block,
        images.plane(),
        (start, count) ->
            arithmetic.combine(before, ofGradient, x, timesX, plus, after, start, count));
  }
}
