package nish.worker.network.blocked;

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

  private final ChannelBlocks images;
  private final ChannelBlocks epsilon;
  private final ChannelBlocks result;
  private final Optional<Loop> activation;
  private final Moments moments;
  private final Affine affine;
  private final double[] deviation;
  private final float[] x = new float[Loop.CHUNK];
  private final float[] z = new float[Loop.CHUNK];
  private final float[] gradient = new float[Loop.CHUNK];
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

  /** Overwrites the result. */
  void run() {
    for (int block = 0; block < images.blocks(); block++) {
      sum(block);
      finish(block);
    }
  }

  private void sum(int block) {
    float[] times = Lanes.of(affine.scale(), block, images.channels());
    float[] plus = Lanes.of(affine.shift(), block, images.channels());
    float[] mean = Lanes.of(moments.mean(), block, images.channels());
    float[] sums = new float[Loop.CHUNK];
    float[] products = new float[Loop.CHUNK];
    for (int start = 0; start < images.length(); start += Loop.CHUNK) {
      int count = Math.min(Loop.CHUNK, images.length() - start);
      images.read(block, start, x, count);
      epsilon.read(block, start, gradient, count);
      float[] before = gradient;
      if (activation.isPresent()) {
        Affine.apply(x, times, plus, z, count);
        activation.get().gradients(z, gradient, count);
        result.write(block, start, z, count);
        before = z;
      }
      add(before, x, mean, sums, products, count);
    }
    keep(block, Lanes.sums(sums, images.channels()), Lanes.sums(products, images.channels()));
  }

  /**
   * Takes the sums over a block's gradients, and over their products with x's distance from the
   * mean.
   */
  private void keep(int block, double[] sums, double[] products) {
    double values = images.length() / (double) images.channels();
    int first = block * images.channels();
    for (int channel = first; channel < Math.min(first + sums.length, beta.length); channel++) {
      double scale = affine.scale()[channel];
      beta[channel] = sums[channel - first];
      gamma[channel] = products[channel - first] / deviation[channel];
      ofImages[channel] = -scale * gamma[channel] / values / deviation[channel];
      constant[channel] =
          -scale * beta[channel] / values - ofImages[channel] * moments.mean()[channel];
    }
  }

  private static void add(
      float[] gradient, float[] x, float[] mean, float[] sums, float[] products, int count) {
    for (int i = 0; i < count; i++) {
      sums[i] += gradient[i];
      products[i] += gradient[i] * (x[i] - mean[i]);
    }
  }

  /** scale · (gradient − mean gradient − normalised x · mean of gradient · normalised x). */
  private void finish(int block) {
    float[] ofGradient = Lanes.of(affine.scale(), block, images.channels());
    float[] timesX = Lanes.of(ofImages, block, images.channels());
    float[] plus = Lanes.of(constant, block, images.channels());
    ChannelBlocks before = activation.isPresent() ? result : epsilon;
    for (int start = 0; start < images.length(); start += Loop.CHUNK) {
      int count = Math.min(Loop.CHUNK, images.length() - start);
      images.read(block, start, x, count);
      before.read(block, start, gradient, count);
      combine(gradient, ofGradient, x, timesX, plus, count);
      result.write(block, start, gradient, count);
    }
  }

  private static void combine(
      float[] gradient, float[] ofGradient, float[] x, float[] timesX, float[] plus, int count) {
    for (int i = 0; i < count; i++) {
      gradient[i] = gradient[i] * ofGradient[i] + (x[i] * timesX[i] + plus[i]);
    }
  }
}
