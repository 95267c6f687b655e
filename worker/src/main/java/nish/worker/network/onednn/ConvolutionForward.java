package nish.worker.network.onednn;

import static org.bytedeco.dnnl.global.dnnl.DNNL_ARG_BIAS;
import static org.bytedeco.dnnl.global.dnnl.DNNL_ARG_DST;
import static org.bytedeco.dnnl.global.dnnl.DNNL_ARG_SRC;
import static org.bytedeco.dnnl.global.dnnl.DNNL_ARG_WEIGHTS;

import org.bytedeco.dnnl.convolution_forward;
import org.nd4j.linalg.api.ndarray.INDArray;

/** A convolution. For one thread at a time. */
public final class ConvolutionForward {

  private final Operation operation;

  /**
   * @param layout of the images; the outputs are blocked
   */
  public ConvolutionForward(ConvolutionShape shape, Layout layout) {
    convolution_forward.primitive_desc description =
        ConvolutionDescriptions.quickest(shape, layout, ConvolutionDescriptions::forward);
    operation =
        new Operation(new convolution_forward(description), description.scratchpad_desc())
            .input(DNNL_ARG_SRC, shape.images(layout), description.src_desc())
            .input(DNNL_ARG_WEIGHTS, shape.heldWeights(), description.weights_desc());
    if (shape.biased()) {
      operation.input(DNNL_ARG_BIAS, shape.biases(), description.bias_desc());
    }
    operation.output(DNNL_ARG_DST, shape.outputs(Layout.BLOCKED), description.dst_desc());
  }

  /** Overwrites the outputs: of images, weights, biases if there are such, and outputs. */
  public void run(INDArray... arrays) {
    operation.run(arrays);
  }
}
