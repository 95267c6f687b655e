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
    for (int i = 0; i < chunk.length; i++) {
      int channel = block * channels + i % channels;
      chunk[i] = channel < numbers.length ? (float) numbers[channel] : 0;
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
