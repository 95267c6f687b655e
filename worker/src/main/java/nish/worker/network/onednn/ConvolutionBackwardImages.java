package nish.worker.network.onednn;

import static org.bytedeco.dnnl.global.dnnl.DNNL_ARG_DIFF_DST;
import static org.bytedeco.dnnl.global.dnnl.DNNL_ARG_DIFF_SRC;
import static org.bytedeco.dnnl.global.dnnl.DNNL_ARG_WEIGHTS;

import org.bytedeco.dnnl.convolution_backward_data;
import org.nd4j.linalg.api.ndarray.INDArray;

/** A convolution's gradient at its images. For one thread at a time. */
public final class ConvolutionBackwardImages {

  private final Operation operation;

  /**
   * @param layout of the images; the outputs are blocked
   */
  public ConvolutionBackwardImages(ConvolutionShape shape, Layout layout) {
    convolution_backward_data.primitive_desc description =
        ConvolutionDescriptions.quickest(shape, layout, ConvolutionDescriptions::backwardData);
    operation =
        new Operation(new convolution_backward_data(description), description.scratchpad_desc())
            .input(DNNL_ARG_DIFF_DST, shape.outputs(Layout.BLOCKED), description.diff_dst_desc())
            .input(DNNL_ARG_WEIGHTS, shape.heldWeights(), description.weights_desc())
            .output(DNNL_ARG_DIFF_SRC, shape.images(layout), description.diff_src_desc());
  }

  /** Overwrites the last: of the gradient at the outputs, weights, and that at the images. */
  public void run(INDArray... arrays) {
    operation.run(arrays);
  }
}
