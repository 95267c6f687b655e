package nish.worker.network;

import org.deeplearning4j.nn.conf.layers.ActivationLayer;
import org.deeplearning4j.nn.conf.layers.BaseLayer;
import org.deeplearning4j.nn.conf.layers.BatchNormalization;
import org.deeplearning4j.nn.conf.layers.Layer;
import org.deeplearning4j.nn.conf.layers.LocalResponseNormalization;
import org.deeplearning4j.nn.conf.layers.NoParamLayer;
import org.deeplearning4j.nn.conf.layers.PReLULayer;
import org.nd4j.linalg.activations.IActivation;
import org.nd4j.linalg.activations.impl.ActivationIdentity;

/** Gives a file's layers what a trial decides: the activation, and how they begin and learn. */
record FileLayers(Blueprint blueprint) {

  /**
   * A copy of a hidden layer, as the trial has it.
   *
   * @throws IllegalArgumentException if it is of a kind that a trial cannot decide for
   */
  Layer adapted(String name, Layer layer) {
    requirePlain(name, layer);
    boolean activates =
        layer instanceof PReLULayer
            || (layer instanceof ActivationLayer plain && !isIdentity(plain.getActivationFn()));
    if (activates) {
      return new ActivationLayer(blueprint.activation());
    }
    Layer copy = layer.clone();
    if (copy instanceof BatchNormalization norm) {
      decide(name, norm);
    } else if (copy instanceof BaseLayer weighted) {
      decide(weighted);
    }
    return copy;
  }

  private static void requirePlain(String name, Layer layer) {
    boolean plain =
        layer instanceof BaseLayer
            || layer instanceof NoParamLayer
            || layer instanceof LocalResponseNormalization;
    if (!plain) {
      throw new IllegalArgumentException(
          "%s %s holds what a trial cannot decide, such as another layer; write a plain layer in its place"
              .formatted(layer.getClass().getSimpleName(), name));
    }
  }

  private static boolean isIdentity(IActivation activation) {
    return activation == null || activation instanceof ActivationIdentity;
  }

  void decide(BaseLayer layer) {
    if (!isIdentity(layer.getActivationFn())) {
      layer.setActivationFn(blueprint.activation());
    }
    learn(layer);
    layer.setWeightInitFn(blueprint.weightInit().getWeightInitFunction());
    layer.setBiasInit(0);
    layer.setRegularization(Decay.of(blueprint.weightDecay()));
    layer.setRegularizationBias(Decay.of(blueprint.decayOfBiases()));
  }

  /** DL4J's own batch norm is never decayed. */
  private void decide(String name, BatchNormalization norm) {
    if (blueprint.decayOfGamma() > 0) {
      throw new IllegalArgumentException(
          "weight decay on %s is not to be had for batch norm %s from a file; write weight_decay_on: weights"
              .formatted(blueprint.weightDecayOn().key(), name));
    }
    learn(norm);
  }

  private void learn(BaseLayer layer) {
    layer.setIUpdater(blueprint.updater());
    layer.setBiasUpdater(null);
  }
}
