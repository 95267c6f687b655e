package nish.worker.network.shifted;

import java.lang.ref.Reference;
import java.nio.FloatBuffer;
import java.util.Optional;
import nish.worker.network.onednn.ConvolutionShape;
import nish.worker.network.onednn.ConvolutionShape.Pair;
import nish.worker.network.onednn.DenseFloats;
import nish.worker.network.onednn.Layout;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * A convolution's gradients as sums of matrix products, one for each place of the window, without a
 * copy of the image for each of them: after Anderson, Vasudevan, Keane and Gregg, "Low-memory
 * GEMM-based convolution algorithms for deep neural networks", 2017.
 *
 * <p>Images and outputs are dense floats in blocks of channels, [batch, channels / block, height,
 * width, block]; weights are dense, [filters, inputs, height, width]. An object can be used by any
 * thread, but each thread keeps room for the neediest convolution that it ran: two copies of the
 * weights, one image for each column of the window, and some more.
 */
public final class ShiftedProducts {

  private static final Optional<RowLoops> LOOPS = RowLoops.find();
  private static final Pair ONE = new Pair(1, 1);
  private static final Pair NONE = new Pair(0, 0);
  private static final int SHORT_BLOCK = 8;
  private static final int LARGE_WINDOW = 5;

  /** Of each of the larger stretches of a thread's room: 32 MiB of Java's heap. */
  private static final int MOST_FLOATS = 1 << 23;

  private final RowLoops loops;
  private final Geometry geometry;

  /**
   * @throws IllegalArgumentException if it cannot be computed so
   */
  public ShiftedProducts(ConvolutionShape shape) {
    if (!isPossible(shape)) {
      throw new IllegalArgumentException(
          "products of shifted images are for steps of 1, one group and trios of blocks, not for "
              + shape);
    }
    this.loops = LOOPS.orElseThrow(() -> new IllegalStateException("this JVM has no vectors"));
    this.geometry = new Geometry(shape);
  }

  /** Whether both gradients can be computed so, and are the quicker way. */
  public static boolean fits(ConvolutionShape shape) {
    return LOOPS.isPresent() && isPossible(shape) && isQuick(shape);
  }

  private static boolean isPossible(ConvolutionShape shape) {
    return shape.stride().equals(ONE)
        && shape.groups() == 1
        && blocks(shape.inputs()) % Trio.BLOCKS == 0
        && fitsRoom(shape);
  }

  private static boolean fitsRoom(ConvolutionShape shape) {
    long window = shape.window().down() * shape.window().across();
    long across = shape.width() + 2 * shape.padding().across();
    long places = (shape.height() + 2 * shape.padding().down()) * across;
    long channels = (blocks(shape.inputs()) + blocks(shape.filters()) + 1) * Layout.block();
    return places * channels * shape.window().across() <= MOST_FLOATS
        && shape.inputs() * shape.filters() * window <= MOST_FLOATS
        && shape.batch() * places * channels <= Integer.MAX_VALUE / Float.BYTES;
  }

  /**
   * For 64 images of 12x12, 20 to 50 channels by vectors of 8, oneDNN took 1.7 times as long for
   * the gradient at the images and 1.3 times for that of the weights, and for 14x14 1.1 times;
   * where channels fill blocks, or with padding, it was as quick or quicker.
   */
  private static boolean isQuick(ConvolutionShape shape) {
    return Layout.block() == SHORT_BLOCK
        && Math.min(shape.window().down(), shape.window().across()) >= LARGE_WINDOW
        && shape.padding().equals(NONE)
        && shape.inputs() % Layout.block() != 0
        && shape.filters() % Layout.block() != 0;
  }

  private static long blocks(long channels) {
    return (channels + Layout.block() - 1) / Layout.block();
  }

  /** Overwrites the gradient at the images. */
  public void atImages(INDArray epsilon, INDArray weights, INDArray gradient) {
    try {
      new AtImages(loops, geometry).run(outputs(epsilon), weights(weights), images(gradient));
    } finally {
      Reference.reachabilityFence(epsilon);
      Reference.reachabilityFence(weights);
      Reference.reachabilityFence(gradient);
    }
  }

  /**
   * Overwrites the gradients: of images, the gradient at the outputs, that of the weights, and of
   * biases if there are such.
   */
  public void ofParameters(INDArray... arrays) {
    try {
      new OfParameters(loops, geometry)
          .run(images(arrays[0]), outputs(arrays[1]), weights(arrays[2]), biased(arrays, 3));
    } finally {
      Reference.reachabilityFence(arrays);
    }
  }

  private Optional<FloatBuffer> biased(INDArray[] arrays, int index) {
    return geometry.shape().biased()
        ? Optional.of(DenseFloats.of(arrays[index], geometry.filters()))
        : Optional.empty();
  }

  private FloatBuffer images(INDArray array) {
    return DenseFloats.of(array, (long) geometry.batch() * geometry.image());
  }

  private FloatBuffer outputs(INDArray array) {
    return DenseFloats.of(array, (long) geometry.batch() * geometry.output());
  }

  private FloatBuffer weights(INDArray array) {
    return DenseFloats.of(
        array, (long) geometry.filters() * geometry.inputs() * geometry.down() * geometry.across());
  }
}
