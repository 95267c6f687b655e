package nish.worker.benchmarks;

import org.deeplearning4j.nn.conf.ComputationGraphConfiguration;
import org.deeplearning4j.nn.conf.ComputationGraphConfiguration.GraphBuilder;
import org.deeplearning4j.nn.conf.ConvolutionMode;
import org.deeplearning4j.nn.conf.NeuralNetConfiguration;
import org.deeplearning4j.nn.conf.graph.ElementWiseVertex;
import org.deeplearning4j.nn.conf.inputs.InputType;
import org.deeplearning4j.nn.conf.layers.ActivationLayer;
import org.deeplearning4j.nn.conf.layers.BatchNormalization;
import org.deeplearning4j.nn.conf.layers.ConvolutionLayer;
import org.deeplearning4j.nn.conf.layers.GlobalPoolingLayer;
import org.deeplearning4j.nn.conf.layers.OutputLayer;
import org.deeplearning4j.nn.conf.layers.PoolingType;
import org.deeplearning4j.nn.weights.WeightInit;
import org.nd4j.linalg.activations.Activation;
import org.nd4j.linalg.activations.IActivation;
import org.nd4j.linalg.activations.impl.ActivationIdentity;
import org.nd4j.linalg.learning.config.Nesterovs;

/**
 * ResNet-20 for images of 3×32×32, in DL4J's own layers: three stages of three units with 16, 32
 * and 64 filters, each unit twice batch norm, activation and 3×3 convolution (He and others,
 * "Identity mappings in deep residual networks", 2016). Here to be timed.
 */
final class ResNet20 {

  private static final int UNITS = 3;

  private final IActivation activation;
  private final GraphBuilder graph;

  private ResNet20(IActivation activation) {
    this.activation = activation;
    this.graph =
        new NeuralNetConfiguration.Builder()
            .seed(1)
            .updater(new Nesterovs(0.01, 0.9))
            .activation(new ActivationIdentity())
            .weightInit(WeightInit.RELU)
            .convolutionMode(ConvolutionMode.Same)
            .graphBuilder()
            .addInputs("image")
            .setInputTypes(InputType.convolutional(32, 32, 3));
  }

  static ComputationGraphConfiguration configuration(IActivation activation) {
    return new ResNet20(activation).build();
  }

  private ComputationGraphConfiguration build() {
    String last = convolution("stem", 16, 3, 1, "image");
    for (int stage = 0; stage < 3; stage++) {
      for (int unit = 0; unit < UNITS; unit++) {
        int stride = stage > 0 && unit == 0 ? 2 : 1;
        last = unit("s" + stage + "u" + unit, 16 << stage, stride, unit == 0, last);
      }
    }
    last = activated("last", last);
    return graph
        .addLayer("pooling", new GlobalPoolingLayer(PoolingType.AVG), last)
        .addLayer(
            "probabilities",
            new OutputLayer.Builder().nOut(10).activation(Activation.SOFTMAX).build(),
            "pooling")
        .setOutputs("probabilities")
        .build();
  }

  private String unit(String name, int filters, int stride, boolean projects, String input) {
    String before = activated(name + "a", input);
    String middle = convolution(name + "c1", filters, 3, stride, before);
    String after = convolution(name + "c2", filters, 3, 1, activated(name + "b", middle));
    String shortcut = projects ? convolution(name + "project", filters, 1, stride, before) : input;
    graph.addVertex(name, new ElementWiseVertex(ElementWiseVertex.Op.Add), after, shortcut);
    return name;
  }

  private String activated(String name, String input) {
    graph.addLayer(name + "norm", new BatchNormalization.Builder().build(), input);
    graph.addLayer(name, new ActivationLayer(activation), name + "norm");
    return name;
  }

  private String convolution(String name, int filters, int size, int stride, String input) {
    ConvolutionLayer.Builder layer = new ConvolutionLayer.Builder(size, size);
    layer.nOut(filters).hasBias(false).stride(stride, stride).helperAllowFallback(false);
    graph.addLayer(name, layer.build(), input);
    return name;
  }
}
