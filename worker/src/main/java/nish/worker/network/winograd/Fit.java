package nish.worker.network.winograd;

import nish.worker.network.onednn.ConvolutionShape;
import nish.worker.network.onednn.ConvolutionShape.Pair;
import nish.worker.network.onednn.Layout;

/** Which convolutions Winograd's way can run, and where it is quicker than oneDNN's. */
final class Fit {

  /**
   * Forward, and for the gradient of the weights, 16 channels of 32x32 were 1.1 to 1.2 times as
   * quick as by oneDNN, with vectors of 8 floats on one core.
   */
  static final long FEW_CHANNELS = 16;

  /**
   * The gradient at the images was at 16 channels 0.91 to 1.05 times as quick: transforms cost as
   * much as they save. From 32 on all operations were 1.2 times as quick (5x5) to 3 (512 channels).
   */
  static final long MANY_CHANNELS = 32;

  /** Of smaller images the windows are mostly padding, which oneDNN passes over. */
  private static final long LEAST_SIDE = 4;

  /** With fewer, an odd one too many costs what is won: blocks are worked on by pairs. */
  private static final long MANY_BLOCKS = 5;

  /** Each window takes 16 floats of a thread's room: 64 MiB of Java's heap, and tiles. */
  private static final long MOST_WINDOWS = 1 << 20;

  private static final Pair ONE = new Pair(1, 1);
  private static final Pair THREE = new Pair(3, 3);

  private Fit() {}

  static boolean isPossible(ConvolutionShape shape) {
    return shape.window().equals(THREE)
        && shape.stride().equals(ONE)
        && shape.padding().equals(ONE)
        && shape.groups() == 1
        && !shape.biased()
        && shape.inputs() % Layout.block() == 0
        && shape.filters() % Layout.block() == 0
        && shape.inputs() * shape.filters() <= MOST_WINDOWS
        && shape.width() <= 2 * Places.TILES
        && fitsBuffers(shape);
  }

  /** Java's buffers hold less than 2 GiB. */
  private static boolean fitsBuffers(ConvolutionShape shape) {
    long places = shape.batch() * shape.height() * shape.width();
    return places * Math.max(shape.inputs(), shape.filters()) <= Integer.MAX_VALUE / Float.BYTES;
  }

  static boolean isQuick(ConvolutionShape shape, long leastChannels) {
    return Math.min(shape.height(), shape.width()) >= LEAST_SIDE
        && isQuick(shape.inputs(), leastChannels)
        && isQuick(shape.filters(), leastChannels);
  }

  private static boolean isQuick(long channels, long least) {
    long blocks = channels / Layout.block();
    return channels >= least && (blocks % 2 == 0 || blocks >= MANY_BLOCKS);
  }
}
