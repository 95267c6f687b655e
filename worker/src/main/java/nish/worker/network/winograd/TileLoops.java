package nish.worker.network.winograd;

import java.util.Optional;
import nish.activations.kernel.Incubator;
import nish.worker.network.onednn.Layout;

/** The arithmetic of tiles, which lie in a room as {@link Places} tells. */
interface TileLoops {

  /** Transforms tiles side by side, of 4x4 values each, every one 2 columns after the other. */
  void images(float[] plane, int from, float[] room, int to, int count);

  /** Transforms tiles side by side, of 2x2 values of a gradient. */
  void epsilons(float[] plane, int from, float[] room, int to, int count);

  /** Transforms back to 2x2 values each, side by side. */
  void outputs(float[] room, int from, float[] strip, int to, int row, int count);

  /** Overwrites one place of outputs, of two blocks, with the products of images and filters. */
  void products(float[] room, int image, int filter, int output, int channels, int panels);

  /** Adds to one place of filters, of four channels of images and two blocks of outputs. */
  void addFour(float[] room, int image, int epsilon, int filter, int tiles);

  /** The same for six channels of images. */
  void addSix(float[] room, int image, int epsilon, int filter, int tiles);

  /**
   * Transforms filters' 3x3 taps, a vector each.
   *
   * @param step from one place to the next
   */
  void spread(float[] taps, int from, float[] room, int to, int step);

  /** Transforms filters' gradients back to those of 3x3 taps. */
  void gather(float[] room, int from, int step, float[] taps, int to);

  /** None where this JVM has no vectors, or its vectors have other lengths than blocks have. */
  static Optional<TileLoops> find() {
    return Incubator.find(TileLoops.class, "VectorLoops", Layout.block());
  }
}
