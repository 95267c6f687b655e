package nish.worker.network.onednn;

import static org.bytedeco.dnnl.global.dnnl.DNNL_ARG_DIFF_BIAS;
import static org.bytedeco.dnnl.global.dnnl.DNNL_ARG_DIFF_DST;
import static org.bytedeco.dnnl.global.dnnl.DNNL_ARG_DIFF_WEIGHTS;
import static org.bytedeco.dnnl.global.dnnl.DNNL_ARG_SRC;

import org.bytedeco.dnnl.convolution_backward_weights;
import org.nd4j.linalg.api.ndarray.INDArray;

/** The gradients of a convolution's parameters. For one thread at a time. */
public final class ConvolutionBackwardParameters {

  private final Operation operation;

  /**
   * @param layout of the images; the outputs are blocked
   */
  public ConvolutionBackwardParameters(ConvolutionShape shape, Layout layout) {
    convolution_backward_weights.primitive_desc description =
        ConvolutionDescriptions.quickest(shape, layout, ConvolutionDescriptions::backwardWeights);
    operation =
        new Operation(new convolution_backward_weights(description), description.scratchpad_desc())
            .input(DNNL_ARG_SRC, shape.images(layout), description.src_desc())
            .input(DNNL_ARG_DIFF_DST, shape.outputs(Layout.BLOCKED), description.diff_dst_desc())
            .output(DNNL_ARG_DIFF_WEIGHTS, shape.heldWeights(), description.diff_weights_desc());
    if (shape.biased()) {
      operation.output(DNNL_ARG_DIFF_BIAS, shape.biases(), description.diff_bias_desc());
    }
  }

  /**
   * Overwrites the gradients: of images, the gradient at the outputs, that of the weights, and of
   * biases if there are such.
   */
  public void run(INDArray... arrays) {
    operation.run(arrays);
  }
}
