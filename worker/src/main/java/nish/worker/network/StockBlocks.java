package nish.worker.network;

import org.deeplearning4j.nn.conf.ComputationGraphConfiguration;
import org.deeplearning4j.nn.conf.ComputationGraphConfiguration.GraphBuilder;
import org.deeplearning4j.nn.conf.graph.ElementWiseVertex;
import org.deeplearning4j.nn.conf.layers.ActivationLayer;
import org.deeplearning4j.nn.conf.layers.BaseLayer;
import org.deeplearning4j.nn.conf.layers.ConvolutionLayer;
import org.deeplearning4j.nn.conf.layers.DenseLayer;
import org.deeplearning4j.nn.conf.layers.GlobalPoolingLayer;
import org.deeplearning4j.nn.conf.layers.Layer;
import org.deeplearning4j.nn.conf.layers.LossLayer;
import org.deeplearning4j.nn.conf.layers.PoolingType;
import org.deeplearning4j.nn.conf.layers.SubsamplingLayer;
import org.nd4j.linalg.activations.Activation;
import org.nd4j.linalg.activations.IActivation;
import org.nd4j.linalg.activations.impl.ActivationIdentity;
import org.nd4j.linalg.lossfunctions.impl.LossMCXENT;

/**
 * The blocks in DL4J's own layers, and ours where it has none.
 *
 * <p>Weight decay is told to each layer: DL4J adds one that is the default of all layers twice.
 */
final class StockBlocks implements Blocks {

  private final Blueprint blueprint;
  private final GraphBuilder graph;

  StockBlocks(Blueprint blueprint) {
    this.blueprint = blueprint;
    this.graph = blueprint.graph(IMAGE);
  }

  @Override
  public String convolution(String name, Convolution convolution, String input) {
    return convolution.groups() == 1
        ? decayed(name, dense(convolution), input)
        : decayed(name, GroupedConvolution.of(convolution), input);
  }

  private ConvolutionLayer dense(Convolution convolution) {
    Window window = convolution.window();
    ConvolutionLayer.Builder layer = new ConvolutionLayer.Builder(window.size(), window.size());
    layer
        .nOut(convolution.filters())
        .stride(window.stride(), window.stride())
        .padding(window.padding(), window.padding())
        .hasBias(convolution.biased())
        .activation(convolution.biased() ? blueprint.activation() : new ActivationIdentity())
        .helperAllowFallback(false);
    return layer.build();
  }

  @Override
  public String imageNorm(String name, String input) {
    return norm(name, true, input);
  }

  @Override
  public String norm(String name, String input) {
    return norm(name, false, input);
  }

  private String norm(String name, boolean fixedGamma, String input) {
    BatchNorm norm = new BatchNorm(fixedGamma, blueprint.decayOfGamma(), blueprint.decayOfBiases());
    return add(name, norm, input);
  }

  @Override
  public String activatedNorm(String name, String input) {
    return activation(name, norm(name, input));
  }

  private String activation(String name, String input) {
    return add(name + ".activation", new ActivationLayer(blueprint.activation()), input);
  }

  @Override
  public String addition(String name, String branch, String shortcut) {
    graph.addVertex(name, new ElementWiseVertex(ElementWiseVertex.Op.Add), branch, shortcut);
    return name;
  }

  @Override
  public String activatedAddition(String name, String branch, String shortcut) {
    return activation(name, addition(name, branch, shortcut));
  }

  @Override
  public String maximumPooling(String name, Window window, String input) {
    SubsamplingLayer layer =
        new SubsamplingLayer.Builder(SubsamplingLayer.PoolingType.MAX)
            .kernelSize(window.size(), window.size())
            .stride(window.stride(), window.stride())
            .padding(window.padding(), window.padding())
            .build();
    return add(name, layer, input);
  }

  @Override
  public String globalAverage(String name, String input) {
    return add(name, new GlobalPoolingLayer(PoolingType.AVG), input);
  }

  @Override
  public String dense(String name, int units, String input) {
    return dense(name, units, blueprint.activation(), input);
  }

  private String dense(String name, int units, IActivation activation, String input) {
    return decayed(
        name, new DenseLayer.Builder().nOut(units).activation(activation).build(), input);
  }

  @Override
  public ComputationGraphConfiguration classes(String input) {
    String logits =
        dense(NetworkCatalog.LOGITS, blueprint.classes(), new ActivationIdentity(), input);
    LossLayer loss = new LossLayer.Builder(new LossMCXENT()).activation(Activation.SOFTMAX).build();
    return graph.setOutputs(add(PROBABILITIES, loss, logits)).build();
  }

  private String decayed(String name, BaseLayer layer, String input) {
    layer.setRegularization(Decay.of(blueprint.weightDecay()));
    layer.setRegularizationBias(Decay.of(blueprint.decayOfBiases()));
    return add(name, layer, input);
  }

  private String add(String name, Layer layer, String input) {
    graph.addLayer(name, layer, input);
    return name;
  }
}
