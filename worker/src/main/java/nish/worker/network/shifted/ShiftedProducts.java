package nish.worker.network.shifted;

import java.lang.ref.Reference;
import java.nio.FloatBuffer;
import java.util.Optional;
import nish.worker.network.onednn.ConvolutionShape;
import nish.worker.network.onednn.DenseFloats;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * A convolution's gradients as sums of matrix products, one for each place of the window, without a
 * copy of the image for each of them: after Anderson, Vasudevan, Keane and Gregg, "Low-memory
 * GEMM-based convolution algorithms for deep neural networks", 2017.
 *
 * <p>Images and outputs are dense floats in blocks of channels, [batch, channels / block, height,
 * width, block]; weights are dense, [filters, inputs, height, width]. An object can be used by any
 * thread, and works on that one alone; each keeps room on Java's heap for the neediest convolution
 * that it ran: two copies of the weights, one image for each column of the window, and some more,
 * less than 100 MiB in all.
 */
public final class ShiftedProducts {

  private static final Optional<RowLoops> LOOPS = RowLoops.find();

  private final RowLoops loops;
  private final Geometry geometry;

  /**
   * @throws IllegalArgumentException if it cannot be computed so
   * @throws IllegalStateException if this JVM has no vectors as long as blocks
   */
  public ShiftedProducts(ConvolutionShape shape) {
    if (!Fit.isPossible(shape)) {
      throw new IllegalArgumentException(
          "products of shifted images are for steps of 1, one group and trios of blocks, not for "
              + shape);
    }
    this.loops = LOOPS.orElseThrow(() -> new IllegalStateException("this JVM has no vectors"));
    this.geometry = new Geometry(shape);
  }

  /** Whether both gradients can be computed so, and are the quicker way. */
  public static boolean fits(ConvolutionShape shape) {
    return LOOPS.isPresent() && Fit.isPossible(shape) && Fit.isQuick(shape);
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
