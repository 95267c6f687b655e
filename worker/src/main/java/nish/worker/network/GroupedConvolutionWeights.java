package nish.worker.network;

import java.util.LinkedHashMap;
import java.util.Map;
import org.deeplearning4j.nn.conf.NeuralNetConfiguration;
import org.deeplearning4j.nn.conf.layers.Layer;
import org.deeplearning4j.nn.params.ConvolutionParamInitializer;
import org.deeplearning4j.nn.weights.WeightInitUtil;
import org.nd4j.linalg.api.ndarray.INDArray;

/** The weights of a grouped convolution, drawn for the inputs that a filter sees. */
final class GroupedConvolutionWeights extends ConvolutionParamInitializer {

  static final GroupedConvolutionWeights INSTANCE = new GroupedConvolutionWeights();

  private GroupedConvolutionWeights() {}

  @Override
  public long numParams(Layer layer) {
    long count = 1;
    for (long size : shape((GroupedConvolution) layer)) {
      count *= size;
    }
    return count;
  }

  private static long[] shape(GroupedConvolution layer) {
    int[] kernel = layer.getKernelSize();
    return new long[] {layer.getNOut(), layer.getNIn() / layer.groups(), kernel[0], kernel[1]};
  }

  @Override
  protected INDArray createWeightMatrix(
      NeuralNetConfiguration configuration, INDArray view, boolean initialize) {
    GroupedConvolution layer = (GroupedConvolution) configuration.getLayer();
    long[] shape = shape(layer);
    if (!initialize) {
      return WeightInitUtil.reshapeWeights(shape, view, 'c');
    }
    int[] stride = layer.getStride();
    double window = shape[2] * shape[3];
    double fanIn = shape[1] * window;
    double fanOut = shape[0] * window / (stride[0] * stride[1]);
    return layer.getWeightInitFn().init(fanIn, fanOut, shape, 'c', view);
  }

  @Override
  public Map<String, INDArray> getGradientsFromFlattened(
      NeuralNetConfiguration configuration, INDArray view) {
    Map<String, INDArray> gradients = new LinkedHashMap<>();
    GroupedConvolution layer = (GroupedConvolution) configuration.getLayer();
    gradients.put(WEIGHT_KEY, view.reshape('c', shape(layer)));
    return gradients;
  }
}
