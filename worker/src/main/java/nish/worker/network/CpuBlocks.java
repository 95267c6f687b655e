package nish.worker.network;

import nish.worker.network.blocked.BlockedAverage;
import nish.worker.network.blocked.BlockedConvolution;
import nish.worker.network.blocked.BlockedDense;
import nish.worker.network.blocked.BlockedNorm;
import nish.worker.network.blocked.BlockedPooling;
import nish.worker.network.blocked.BlockedSum;
import org.deeplearning4j.nn.conf.ComputationGraphConfiguration;
import org.deeplearning4j.nn.conf.ComputationGraphConfiguration.GraphBuilder;
import org.deeplearning4j.nn.conf.layers.BaseLayer;
import org.deeplearning4j.nn.conf.layers.Layer;
import org.deeplearning4j.nn.conf.layers.LossLayer;
import org.nd4j.linalg.activations.Activation;
import org.nd4j.linalg.activations.IActivation;
import org.nd4j.linalg.activations.impl.ActivationIdentity;
import org.nd4j.linalg.lossfunctions.impl.LossMCXENT;

/**
 * The blocks in layers of our own for CPUs. The image is plain up to the first convolution, and
 * what comes after the last pooling is so again.
 */
final class CpuBlocks implements Blocks {

  private final Blueprint blueprint;
  private final GraphBuilder graph;

  CpuBlocks(Blueprint blueprint) {
    this.blueprint = blueprint;
    this.graph = blueprint.graph(IMAGE);
  }

  @Override
  public String convolution(String name, Convolution convolution, String input) {
    Window window = convolution.window();
    BlockedConvolution layer =
        BlockedConvolution.of(
                convolution.filters(),
                window.size(),
                window.stride(),
                window.padding(),
                convolution.groups(),
                input.equals(IMAGE))
            .with(convolution.biased(), convolution.biased() ? blueprint.activation() : identity());
    return decayed(name, layer, input);
  }

  @Override
  public String imageNorm(String name, String input) {
    return norm(name, true, identity(), input);
  }

  @Override
  public String norm(String name, String input) {
    return norm(name, false, identity(), input);
  }

  @Override
  public String activatedNorm(String name, String input) {
    return norm(name, false, blueprint.activation(), input);
  }

  private String norm(String name, boolean ofImage, IActivation activation, String input) {
    double decayOfGamma = blueprint.decayOfGamma();
    double decayOfBeta = blueprint.decayOfBiases();
    BlockedNorm layer = new BlockedNorm(ofImage, decayOfGamma, decayOfBeta, input.equals(IMAGE));
    return add(name, layer.with(activation), input);
  }

  @Override
  public String addition(String name, String branch, String shortcut) {
    return addition(name, identity(), branch, shortcut);
  }

  @Override
  public String activatedAddition(String name, String branch, String shortcut) {
    return addition(name, blueprint.activation(), branch, shortcut);
  }

  private String addition(String name, IActivation activation, String branch, String shortcut) {
    graph.addVertex(name, new BlockedSum(activation), branch, shortcut);
    return name;
  }

  @Override
  public String maximumPooling(String name, Window window, String input) {
    return add(name, BlockedPooling.of(window.size(), window.stride(), window.padding()), input);
  }

  @Override
  public String globalAverage(String name, String input) {
    return add(name, new BlockedAverage(), input);
  }

  @Override
  public String dense(String name, int units, String input) {
    return dense(name, units, blueprint.activation(), input);
  }

  private String dense(String name, int units, IActivation activation, String input) {
    return decayed(name, BlockedDense.of(units, activation), input);
  }

  @Override
  public ComputationGraphConfiguration classes(String input) {
    String logits = dense(NetworkCatalog.LOGITS, blueprint.classes(), identity(), input);
    LossLayer loss = new LossLayer.Builder(new LossMCXENT()).activation(Activation.SOFTMAX).build();
    return graph.setOutputs(add(PROBABILITIES, loss, logits)).build();
  }

  private static IActivation identity() {
    return new ActivationIdentity();
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
