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
    PlaceArithmetic arithmetic = PlaceArithmetic.of(images.lanes());
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
    float[] pivot = Lanes.of(pivot(images, block, arithmetic), 0, images);
    double[] sums = new double[images.lanes()];
    double[] squares = new double[images.lanes()];
    ByteBuffer floats = images.floats().bytes();
    images.each(
        block,
        images.plane(),
        (start, count) -> arithmetic.addMoments(floats, start, count, pivot, sums, squares));
    double[] distances = Lanes.together(sums, images.channels());
    double[] spreads = Lanes.together(squares, images.channels());
    for (int lane = 0; lane < images.channels(); lane++) {
      double distance = distances[lane] / images.values();
      int channel = block * images.channels() + lane;
      mean[channel] = pivot[lane] + distance;
      variance[channel] = Math.max(0, spreads[lane] / images.values() - distance * distance);
    }
  }

  /** The means of a block's channels in the first image. */
  private static double[] pivot(ChannelBlocks images, int block, PlaceArithmetic arithmetic) {
    double[] sums = new double[images.lanes()];
    arithmetic.addMoments(
        images.floats().bytes(),
        block * images.plane(),
        images.plane(),
        new float[images.lanes()],
        sums,
        new double[images.lanes()]);
    double[] means = Lanes.together(sums, images.channels());
    int places = images.plane() / images.channels();
    Arrays.setAll(means, channel -> means[channel] / places);
    return means;
  }
}
