package nish.worker.network.blocked;

/** A number for each channel of a block. */
final class Lanes {

  private Lanes() {}

  /** The numbers of one block; 0 where there are no more channels. */
  static float[] of(double[] numbers, int block, int channels) {
    float[] lanes = new float[channels];
    int first = block * channels;
    for (int lane = 0; lane < Math.min(channels, numbers.length - first); lane++) {
      lanes[lane] = (float) numbers[first + lane];
    }
    return lanes;
  }
}
