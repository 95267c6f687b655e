package nish.worker.network.blocked;

/** A number for each lane by which a block of channels is computed. */
final class Lanes {

  private Lanes() {}

  /** The numbers of one block's channels; 0 where there are no more channels. */
  static float[] of(double[] numbers, int block, ChannelBlocks images) {
    float[] lanes = new float[images.lanes()];
    int first = block * images.channels();
    for (int lane = 0; lane < lanes.length; lane++) {
      int channel = first + lane % images.channels();
      lanes[lane] = channel < numbers.length ? (float) numbers[channel] : 0;
    }
    return lanes;
  }

  /** The sums of each channel's lanes. */
  static double[] together(double[] lanes, int channels) {
    double[] sums = new double[channels];
    for (int lane = 0; lane < lanes.length; lane++) {
      sums[lane % channels] += lanes[lane];
    }
    return sums;
  }
}
