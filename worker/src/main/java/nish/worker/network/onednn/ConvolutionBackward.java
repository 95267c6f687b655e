package nish.worker.network.onednn;

import static org.bytedeco.dnnl.global.dnnl.DNNL_ARG_DIFF_BIAS;
import static org.bytedeco.dnnl.global.dnnl.DNNL_ARG_DIFF_DST;
import static org.bytedeco.dnnl.global.dnnl.DNNL_ARG_DIFF_SRC;
import static org.bytedeco.dnnl.global.dnnl.DNNL_ARG_DIFF_WEIGHTS;
import static org.bytedeco.dnnl.global.dnnl.DNNL_ARG_SRC;
import static org.bytedeco.dnnl.global.dnnl.DNNL_ARG_WEIGHTS;

import org.bytedeco.dnnl.convolution_backward_data;
import org.bytedeco.dnnl.convolution_backward_weights;
import org.nd4j.linalg.api.ndarray.INDArray;

/** A convolution's gradients. For one thread at a time. */
public final class ConvolutionBackward {

  private final Operation images;
  private final Operation weights;

  /**
   * @param layout of the images; the outputs are blocked
   */
  public ConvolutionBackward(ConvolutionShape shape, Layout layout) {
    images = images(shape, layout);
    weights = weights(shape, layout);
  }

  private static Operation images(ConvolutionShape shape, Layout layout) {
    convolution_backward_data.primitive_desc description =
        ConvolutionDescriptions.quickest(shape, layout, ConvolutionDescriptions::backwardData);
    return new Operation(new convolution_backward_data(description), description.scratchpad_desc())
        .input(DNNL_ARG_DIFF_DST, shape.outputs(Layout.BLOCKED), description.diff_dst_desc())
        .input(DNNL_ARG_WEIGHTS, shape.heldWeights(), description.weights_desc())
        .output(DNNL_ARG_DIFF_SRC, shape.images(layout), description.diff_src_desc());
  }

  private static Operation weights(ConvolutionShape shape, Layout layout) {
    convolution_backward_weights.primitive_desc description =
        ConvolutionDescriptions.quickest(shape, layout, ConvolutionDescriptions::backwardWeights);
    Operation operation =
        new Operation(new convolution_backward_weights(description), description.scratchpad_desc())
            .input(DNNL_ARG_SRC, shape.images(layout), description.src_desc())
            .input(DNNL_ARG_DIFF_DST, shape.outputs(Layout.BLOCKED), description.diff_dst_desc())
            .output(DNNL_ARG_DIFF_WEIGHTS, shape.heldWeights(), description.diff_weights_desc());
    return shape.biased()
        ? operation.output(DNNL_ARG_DIFF_BIAS, shape.biases(), description.diff_bias_desc())
        : operation;
  }

  /** Overwrites the gradient at the images. */
  public void atImages(INDArray epsilon, INDArray weights, INDArray gradient) {
    images.run(epsilon, weights, gradient);
  }

  /** Overwrites the gradients of the weights and, where there are such, of the biases. */
  public void ofParameters(INDArray images, INDArray epsilon, INDArray... gradients) {
    INDArray[] arrays = new INDArray[2 + gradients.length];
    arrays[0] = images;
    arrays[1] = epsilon;
    System.arraycopy(gradients, 0, arrays, 2, gradients.length);
    weights.run(arrays);
  }
}
