package nish.worker.network.blocked;

import java.util.HashMap;
import java.util.Map;
import nish.worker.network.onednn.ConvolutionBackwardImages;
import nish.worker.network.onednn.ConvolutionBackwardParameters;
import nish.worker.network.onednn.ConvolutionForward;
import nish.worker.network.onednn.ConvolutionShape;
import nish.worker.network.onednn.Layout;
import nish.worker.network.shifted.ShiftedProducts;
import nish.worker.network.winograd.Winograd;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * A layer's convolutions, each operation made once for a shape, when it is first asked for: by
 * Winograd's way or by products of shifted images where that is the quicker one, else by oneDNN.
 * For one thread at a time.
 */
final class Convolutions {

  /** An operation on arrays in the order in which they are named below. */
  interface Operation {
    void run(INDArray... arrays);
  }

  private final Map<ConvolutionShape, Operation> forwards = new HashMap<>();
  private final Map<ConvolutionShape, Operation> atImages = new HashMap<>();
  private final Map<ConvolutionShape, Operation> ofParameters = new HashMap<>();

  /** Of images, weights, biases if there are such, and the outputs, which it overwrites. */
  Operation forward(ConvolutionShape shape, Layout layout) {
    return forwards.computeIfAbsent(shape, key -> newForward(key, layout));
  }

  /** Of the gradient at the outputs, weights, and that at the images, which it overwrites. */
  Operation atImages(ConvolutionShape shape, Layout layout) {
    return atImages.computeIfAbsent(shape, key -> newAtImages(key, layout));
  }

  /**
   * Of images, the gradient at the outputs, that of the weights, and of biases if there are such,
   * which it overwrites.
   */
  Operation ofParameters(ConvolutionShape shape, Layout layout) {
    return ofParameters.computeIfAbsent(shape, key -> newOfParameters(key, layout));
  }

  private static Operation newForward(ConvolutionShape shape, Layout layout) {
    if (layout == Layout.BLOCKED && Winograd.fitsForward(shape)) {
      Winograd winograd = new Winograd(shape);
      return arrays -> winograd.forward(arrays[0], arrays[1], arrays[2]);
    }
    return new ConvolutionForward(shape, layout)::run;
  }

  private static Operation newAtImages(ConvolutionShape shape, Layout layout) {
    if (layout == Layout.BLOCKED && Winograd.fitsImages(shape)) {
      Winograd winograd = new Winograd(shape);
      return arrays -> winograd.atImages(arrays[0], arrays[1], arrays[2]);
    }
    if (layout == Layout.BLOCKED && ShiftedProducts.fits(shape)) {
      ShiftedProducts products = new ShiftedProducts(shape);
      return arrays -> products.atImages(arrays[0], arrays[1], arrays[2]);
    }
    return new ConvolutionBackwardImages(shape, layout)::run;
  }

  private static Operation newOfParameters(ConvolutionShape shape, Layout layout) {
    if (layout == Layout.BLOCKED && Winograd.fitsWeights(shape)) {
      Winograd winograd = new Winograd(shape);
      return arrays -> winograd.ofParameters(arrays[0], arrays[1], arrays[2]);
    }
    if (layout == Layout.BLOCKED && ShiftedProducts.fits(shape)) {
      return new ShiftedProducts(shape)::ofParameters;
    }
    return new ConvolutionBackwardParameters(shape, layout)::run;
  }
}
