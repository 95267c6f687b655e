package nish.worker.network.shifted;

import nish.worker.network.onednn.ConvolutionShape;
import nish.worker.network.onednn.ConvolutionShape.Pair;
import nish.worker.network.onednn.Layout;

/** Which convolutions' gradients can be products of shifted images, and where that is quicker. */
final class Fit {

  private static final Pair ONE = new Pair(1, 1);
  private static final Pair FIVE = new Pair(5, 5);
  private static final Pair NONE = new Pair(0, 0);
  private static final int SHORT_BLOCK = 8;
  private static final int FEW_PLACES = 10 * 10;

  /** Of the weights, and of one image once for each column: 32 MiB of Java's heap each. */
  private static final int MOST_FLOATS = 1 << 23;

  private Fit() {}

  static boolean isPossible(ConvolutionShape shape) {
    return shape.stride().equals(ONE)
        && shape.groups() == 1
        && Layout.blocks(shape.inputs()) % Trio.BLOCKS == 0
        && Math.min(shape.outputHeight(), shape.outputWidth()) > 0
        && fitsRoom(shape);
  }

  private static boolean fitsRoom(ConvolutionShape shape) {
    long window = shape.window().down() * shape.window().across();
    long across = shape.width() + 2 * shape.padding().across();
    long places = (shape.height() + 2 * shape.padding().down()) * across;
    long channels =
        (Layout.blocks(shape.inputs()) + Layout.blocks(shape.filters()) + 1) * Layout.block();
    return places * channels * shape.window().across() <= MOST_FLOATS
        && shape.inputs() * shape.filters() * window <= MOST_FLOATS
        && shape.batch() * places * channels <= Integer.MAX_VALUE / Float.BYTES;
  }

  /**
   * On one core with vectors of 8, for 64 images of 20 channels to 50, oneDNN took 1.7 times as
   * long for the gradient at images of 12x12 and 1.3 times for that of the weights, at 14x14 1.1
   * times for either. Where channels fill blocks, or with padding, it was as quick or quicker.
   */
  static boolean isQuick(ConvolutionShape shape) {
    return Layout.block() == SHORT_BLOCK
        && shape.window().equals(FIVE)
        && shape.padding().equals(NONE)
        && shape.inputs() % SHORT_BLOCK != 0
        && shape.filters() % SHORT_BLOCK != 0
        && shape.outputHeight() * shape.outputWidth() <= FEW_PLACES;
  }
}
