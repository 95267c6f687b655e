package nish.worker.network.onednn;

import static org.bytedeco.dnnl.global.dnnl.algorithm;
import static org.bytedeco.dnnl.global.dnnl.prop_kind;

import java.util.function.Function;
import org.bytedeco.dnnl.convolution_backward_data;
import org.bytedeco.dnnl.convolution_backward_weights;
import org.bytedeco.dnnl.convolution_forward;
import org.bytedeco.dnnl.memory;
import org.bytedeco.dnnl.primitive_desc;
import org.bytedeco.dnnl.primitive_desc_base;

/**
 * What oneDNN would run for a convolution whose images lie in one layout and its outputs in
 * another.
 */
record ConvolutionDescriptions(ConvolutionShape shape, Layout images, Layout outputs) {

  /** What oneDNN calls loops without vectors: hundreds of times slower than all others. */
  private static final String REFERENCE = "ref";

  /**
   * The first that does not run oneDNN's plainest loops, in blocks or, where these know no quick
   * way, as plain images.
   *
   * @param images how the images that the layer gets lie
   */
  static <T extends primitive_desc> T quickest(
      ConvolutionShape shape, Layout images, Function<ConvolutionDescriptions, T> description) {
    T first = description.apply(new ConvolutionDescriptions(shape, images, Layout.BLOCKED));
    if (isQuick(first)) {
      return first;
    }
    T plain = description.apply(new ConvolutionDescriptions(shape, Layout.PLAIN, Layout.PLAIN));
    return isQuick(plain) ? plain : first;
  }

  private static boolean isQuick(primitive_desc_base description) {
    return !description.impl_info_str().getString().startsWith(REFERENCE);
  }

  convolution_forward.primitive_desc forward() {
    long[] strides = shape.stride().array();
    long[] padding = shape.padding().array();
    memory.desc source = shape.images(images);
    memory.desc weights = shape.wantedWeights();
    memory.desc result = shape.outputs(outputs);
    convolution_forward.desc description =
        shape.biased()
            ? new convolution_forward.desc(
                prop_kind.forward_training,
                algorithm.convolution_direct,
                source,
                weights,
                shape.biases(),
                result,
                strides,
                padding,
                padding)
            : new convolution_forward.desc(
                prop_kind.forward_training,
                algorithm.convolution_direct,
                source,
                weights,
                result,
                strides,
                padding,
                padding);
    return new convolution_forward.primitive_desc(
        description, OneDnn.attributes(), OneDnn.engine(), false);
  }

  convolution_backward_data.primitive_desc backwardData() {
    convolution_backward_data.desc description =
        new convolution_backward_data.desc(
            algorithm.convolution_direct,
            shape.images(images),
            shape.wantedWeights(),
            shape.outputs(outputs),
            shape.stride().array(),
            shape.padding().array(),
            shape.padding().array());
    return new convolution_backward_data.primitive_desc(
        description, OneDnn.attributes(), OneDnn.engine(), forward(), false);
  }

  convolution_backward_weights.primitive_desc backwardWeights() {
    long[] strides = shape.stride().array();
    long[] padding = shape.padding().array();
    memory.desc source = shape.images(images);
    memory.desc weights = shape.wantedWeights();
    memory.desc result = shape.outputs(outputs);
    convolution_backward_weights.desc description =
        shape.biased()
            ? new convolution_backward_weights.desc(
                algorithm.convolution_direct,
                source,
                weights,
                shape.biases(),
                result,
                strides,
                padding,
                padding)
            : new convolution_backward_weights.desc(
                algorithm.convolution_direct, source, weights, result, strides, padding, padding);
    return new convolution_backward_weights.primitive_desc(
        description, OneDnn.attributes(), OneDnn.engine(), forward(), false);
  }
}
