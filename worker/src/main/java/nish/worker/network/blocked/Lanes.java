package nish.worker.network.blocked;

import nish.activations.kernel.Loop;

/**
 * A number for each channel of a block, over and over, as the channels lie in a chunk of images.
 */
final class Lanes {

  private Lanes() {}

  /** A chunk of the numbers of one block; 0 where there are no more channels. */
  static float[] of(double[] numbers, int block, int channels) {
    float[] chunk = new float[Loop.CHUNK];
    int first = block * channels;
    for (int lane = 0; lane < Math.min(channels, numbers.length - first); lane++) {
      chunk[lane] = (float) numbers[first + lane];
    }
    for (int filled = channels; filled < chunk.length; filled *= 2) {
      System.arraycopy(chunk, 0, chunk, filled, filled);
    }
    return chunk;
  }

  /** The sum over a chunk of each channel's numbers. */
  static double[] sums(float[] chunk, int channels) {
    double[] sums = new double[channels];
    for (int i = 0; i < chunk.length; i++) {
      sums[i % channels] += chunk[i];
    }
    return sums;
  }
}
