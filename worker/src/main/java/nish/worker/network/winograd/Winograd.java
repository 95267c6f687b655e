package nish.worker.network.winograd;

import java.lang.ref.Reference;
import java.nio.FloatBuffer;
import java.util.Optional;
import java.util.function.Consumer;
import nish.worker.network.onednn.ConvolutionShape;
import nish.worker.network.onednn.DenseFloats;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * A 3x3 convolution's three operations by Winograd's F(2x2, 3x3): 16 products for each 2x2 outputs
 * where the sums themselves have 36. After Lavin and Gray, "Fast Algorithms for Convolutional
 * Neural Networks", 2015; the gradient at the images is a convolution of that at the outputs by
 * turned windows, and that of the weights the transposed of all steps.
 *
 * <p>Images and outputs are dense floats in blocks of channels, [batch, channels / block, height,
 * width, block]; weights are dense, [filters, inputs, 3, 3]. An object can be used by any thread,
 * but each thread keeps room for the neediest convolution that it ran: 16 places for each weight,
 * and tiles.
 */
public final class Winograd {

  private static final Optional<TileLoops> LOOPS = TileLoops.find();

  private final TileLoops loops;
  private final ConvolutionShape shape;
  private final Tiling tiling;
  private final int inputs;
  private final int filters;

  /**
   * @throws IllegalArgumentException if it fits no operation
   */
  public Winograd(ConvolutionShape shape) {
    if (!Fit.isPossible(shape)) {
      throw new IllegalArgumentException(
          "Winograd's F(2x2, 3x3) is for 3x3 windows and whole blocks of channels, not for "
              + shape);
    }
    this.loops = LOOPS.orElseThrow(() -> new IllegalStateException("this JVM has no vectors"));
    this.shape = shape;
    this.tiling = new Tiling((int) shape.batch(), (int) shape.height(), (int) shape.width());
    this.inputs = (int) shape.inputs();
    this.filters = (int) shape.filters();
  }

  /** Whether {@link #forward} can be run, and is the quicker way. */
  public static boolean fitsForward(ConvolutionShape shape) {
    return LOOPS.isPresent() && Fit.isPossible(shape) && Fit.isQuick(shape, Fit.FEW_CHANNELS);
  }

  /** Whether {@link #atImages} can be run, and is the quicker way. */
  public static boolean fitsImages(ConvolutionShape shape) {
    return LOOPS.isPresent() && Fit.isPossible(shape) && Fit.isQuick(shape, Fit.MANY_CHANNELS);
  }

  /** Whether {@link #ofParameters} can be run, and is the quicker way. */
  public static boolean fitsWeights(ConvolutionShape shape) {
    return fitsForward(shape);
  }

  /** Overwrites the outputs. */
  public void forward(INDArray images, INDArray weights, INDArray outputs) {
    whileReachable(
        room -> {
          Outputs pass = new Outputs(loops, tiling, inputs, filters, room);
          filters(room).spread(weights(weights), pass.room(), pass.filters());
          pass.run(images(images), outputs(outputs));
        },
        images,
        weights,
        outputs);
  }

  /** Overwrites the gradient at the images. */
  public void atImages(INDArray epsilon, INDArray weights, INDArray gradient) {
    whileReachable(
        room -> {
          Outputs pass = new Outputs(loops, tiling, filters, inputs, room);
          filters(room).spreadReversed(weights(weights), pass.room(), pass.filters());
          pass.run(outputs(epsilon), images(gradient));
        },
        epsilon,
        weights,
        gradient);
  }

  /** Overwrites the gradient of the weights. */
  public void ofParameters(INDArray images, INDArray epsilon, INDArray slopes) {
    whileReachable(
        room -> {
          Slopes pass = new Slopes(loops, tiling, inputs, filters, room);
          pass.run(images(images), outputs(epsilon));
          filters(room).gather(pass.room(), pass.filters(), weights(slopes));
        },
        images,
        epsilon,
        slopes);
  }

  /** An array's memory is freed with it, and the work has only buffers. */
  private static void whileReachable(Consumer<Room> work, INDArray... arrays) {
    try {
      work.accept(Room.ofThread());
    } finally {
      Reference.reachabilityFence(arrays);
    }
  }

  private Filters filters(Room room) {
    return new Filters(loops, filters, inputs, room);
  }

  private FloatBuffer images(INDArray array) {
    return DenseFloats.of(array, shape.batch() * inputs * shape.height() * shape.width());
  }

  private FloatBuffer outputs(INDArray array) {
    return DenseFloats.of(array, shape.batch() * filters * shape.height() * shape.width());
  }

  private FloatBuffer weights(INDArray array) {
    return DenseFloats.of(array, (long) filters * inputs * Filters.TAPS);
  }
}
