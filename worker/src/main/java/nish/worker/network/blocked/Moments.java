package nish.worker.network.blocked;

import java.util.Arrays;
import nish.activations.kernel.Loop;

/**
 * Mean and variance of each channel over a batch. Values are summed as their distances from the
 * mean of a first few, so that no digits are lost where the mean is large beside the deviation.
 */
record Moments(double[] mean, double[] variance) {

  static Moments of(ChannelBlocks images) {
    int channels = images.blocks() * images.channels();
    Moments moments = new Moments(new double[channels], new double[channels]);
    for (int block = 0; block < images.blocks(); block++) {
      moments.write(images, block);
    }
    return moments;
  }

  private void write(ChannelBlocks images, int block) {
    float[] x = new float[Loop.CHUNK];
    float[] sums = new float[Loop.CHUNK];
    float[] squares = new float[Loop.CHUNK];
    float[] pivot = pivot(images, block);
    for (int start = 0; start < images.length(); start += Loop.CHUNK) {
      int count = Math.min(Loop.CHUNK, images.length() - start);
      images.read(block, start, x, count);
      add(x, pivot, sums, squares, count);
    }
    double[] distances = Lanes.sums(sums, images.channels());
    double[] spreads = Lanes.sums(squares, images.channels());
    double values = images.length() / (double) images.channels();
    for (int lane = 0; lane < images.channels(); lane++) {
      double distance = distances[lane] / values;
      int channel = block * images.channels() + lane;
      mean[channel] = pivot[lane] + distance;
      variance[channel] = Math.max(0, spreads[lane] / values - distance * distance);
    }
  }

  private static float[] pivot(ChannelBlocks images, int block) {
    float[] first = new float[Loop.CHUNK];
    int count = Math.min(Loop.CHUNK, images.length());
    images.read(block, 0, first, count);
    double[] means = Lanes.sums(first, images.channels());
    Arrays.setAll(means, lane -> means[lane] * images.channels() / count);
    return Lanes.of(means, 0, images.channels());
  }

  private static void add(float[] x, float[] pivot, float[] sums, float[] squares, int count) {
    for (int i = 0; i < count; i++) {
      float distance = x[i] - pivot[i];
      sums[i] += distance;
      squares[i] += distance * distance;
    }
  }
}
