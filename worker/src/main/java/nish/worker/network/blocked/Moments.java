package nish.worker.network.blocked;

import java.lang.ref.Reference;
import java.nio.ByteBuffer;
import java.util.Arrays;

/**
 * Mean and variance of each channel over a batch. Values are summed as their distances from the
 * mean of the first image, so that no digits are lost where the mean is large beside the deviation.
 */
record Moments(double[] mean, double[] variance) {

  static Moments of(ChannelBlocks images) {
    int channels = images.blocks() * images.channels();
    Moments moments = new Moments(new double[channels], new double[channels]);
    PlaceArithmetic arithmetic = PlaceArithmetic.of(images.channels());
    try {
      for (int block = 0; block < images.blocks(); block++) {
        moments.write(images, block, arithmetic);
      }
    } finally {
      Reference.reachabilityFence(images);
    }
    return moments;
  }

  private void write(ChannelBlocks images, int block, PlaceArithmetic arithmetic) {
    float[] pivot = pivot(images, block, arithmetic);
    double[] sums = new double[images.channels()];
    double[] squares = new double[images.channels()];
    ByteBuffer floats = images.floats().bytes();
    images.each(
        block,
        images.plane(),
        (start, count) -> arithmetic.addMoments(floats, start, count, pivot, sums, squares));
    for (int lane = 0; lane < images.channels(); lane++) {
      double distance = sums[lane] / images.values();
      int channel = block * images.channels() + lane;
      mean[channel] = pivot[lane] + distance;
      variance[channel] = Math.max(0, squares[lane] / images.values() - distance * distance);
    }
  }

  private static float[] pivot(ChannelBlocks images, int block, PlaceArithmetic arithmetic) {
    int places = images.plane() / images.channels();
    double[] sums = new double[images.channels()];
    arithmetic.addMoments(
        images.floats().bytes(),
        block * images.plane(),
        images.plane(),
        new float[images.channels()],
        sums,
        new double[images.channels()]);
    Arrays.setAll(sums, lane -> sums[lane] / places);
    return Lanes.of(sums, 0, images.channels());
  }
}
