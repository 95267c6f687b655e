package nish.worker.network.onednn;

import static org.bytedeco.dnnl.global.dnnl.DNNL_ARG_DIFF_DST;
import static org.bytedeco.dnnl.global.dnnl.DNNL_ARG_DIFF_SRC;
import static org.bytedeco.dnnl.global.dnnl.DNNL_ARG_DST;
import static org.bytedeco.dnnl.global.dnnl.DNNL_ARG_SRC;
import static org.bytedeco.dnnl.global.dnnl.DNNL_ARG_WORKSPACE;
import static org.bytedeco.dnnl.global.dnnl.algorithm;
import static org.bytedeco.dnnl.global.dnnl.prop_kind;

import org.bytedeco.dnnl.memory;
import org.bytedeco.dnnl.pooling_backward;
import org.bytedeco.dnnl.pooling_forward;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * Maximum pooling of blocked images. Remembers where each maximum was. For one thread at a time.
 */
public final class MaximumPooling {

  private final Operation forward;
  private final Operation backward;

  /** The filters and inputs of the shape are alike: the channels. */
  public MaximumPooling(ConvolutionShape shape) {
    memory.desc images = shape.images(Layout.BLOCKED);
    memory.desc outputs = shape.outputs(Layout.BLOCKED);
    pooling_forward.primitive_desc description = describe(shape, images, outputs);
    pooling_backward.primitive_desc back = describeBackward(shape, description, images, outputs);
    memory places = new memory(description.workspace_desc(), OneDnn.engine());
    forward =
        new Operation(new pooling_forward(description), description.scratchpad_desc())
            .input(DNNL_ARG_SRC, images, images)
            .output(DNNL_ARG_DST, outputs, outputs)
            .kept(DNNL_ARG_WORKSPACE, places);
    backward =
        new Operation(new pooling_backward(back), back.scratchpad_desc())
            .input(DNNL_ARG_DIFF_DST, outputs, outputs)
            .output(DNNL_ARG_DIFF_SRC, images, images)
            .kept(DNNL_ARG_WORKSPACE, places);
  }

  private static pooling_forward.primitive_desc describe(
      ConvolutionShape shape, memory.desc images, memory.desc outputs) {
    pooling_forward.desc description =
        new pooling_forward.desc(
            prop_kind.forward_training,
            algorithm.pooling_max,
            images,
            outputs,
            shape.stride().array(),
            shape.window().array(),
            shape.padding().array(),
            shape.padding().array());
    return new pooling_forward.primitive_desc(
        description, OneDnn.attributes(), OneDnn.engine(), false);
  }

  private static pooling_backward.primitive_desc describeBackward(
      ConvolutionShape shape,
      pooling_forward.primitive_desc forward,
      memory.desc images,
      memory.desc outputs) {
    pooling_backward.desc description =
        new pooling_backward.desc(
            algorithm.pooling_max,
            images,
            outputs,
            shape.stride().array(),
            shape.window().array(),
            shape.padding().array(),
            shape.padding().array());
    return new pooling_backward.primitive_desc(
        description, OneDnn.attributes(), OneDnn.engine(), forward, false);
  }

  /** Overwrites the outputs. */
  public void forward(INDArray images, INDArray outputs) {
    forward.run(images, outputs);
  }

  /** Overwrites the gradient at the images of the last forward pass. */
  public void backward(INDArray epsilon, INDArray gradient) {
    backward.run(epsilon, gradient);
  }
}
