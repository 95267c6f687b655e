package nish.worker.network;

import nish.worker.data.ImageShape;
import nish.worker.trial.DecayScope;
import nish.worker.trial.InitialWeights;
import org.deeplearning4j.nn.conf.ComputationGraphConfiguration.GraphBuilder;
import org.deeplearning4j.nn.conf.NeuralNetConfiguration;
import org.deeplearning4j.nn.conf.inputs.InputType;
import org.deeplearning4j.nn.weights.WeightInit;
import org.nd4j.linalg.activations.IActivation;
import org.nd4j.linalg.activations.impl.ActivationIdentity;
import org.nd4j.linalg.learning.config.IUpdater;

/**
 * What a network is built from, beside its own shape.
 *
 * @param input shape of one image
 * @param classes width of its output
 * @param activation after each of its weighted layers but the last
 * @param updater how its parameters learn
 * @param weightDecay added times the parameter to its gradient, before the updater; 0 for none
 * @param weightDecayOn which parameters that is of
 * @param initialWeights what they are drawn from
 * @param seed of its initial weights
 */
public record Blueprint(
    ImageShape input,
    int classes,
    IActivation activation,
    IUpdater updater,
    double weightDecay,
    DecayScope weightDecayOn,
    InitialWeights initialWeights,
    long seed) {

  /** Without weight decay. */
  public Blueprint(
      ImageShape input, int classes, IActivation activation, IUpdater updater, long seed) {
    this(
        input, classes, activation, updater, 0, DecayScope.WEIGHTS, InitialWeights.XAVIER_IN, seed);
  }

  /** A graph that has nothing yet but its input, of that name. */
  GraphBuilder graph(String name) {
    return new NeuralNetConfiguration.Builder()
        .seed(seed)
        .updater(updater)
        .activation(new ActivationIdentity())
        .weightInit(weightInit())
        .graphBuilder()
        .addInputs(name)
        .setInputTypes(InputType.convolutional(input.height(), input.width(), input.channels()));
  }

  /** DL4J's name for what weights are drawn from. */
  WeightInit weightInit() {
    return switch (initialWeights) {
      case XAVIER_IN -> WeightInit.RELU;
      case XAVIER -> WeightInit.XAVIER;
      case XAVIER_UNIFORM -> WeightInit.XAVIER_UNIFORM;
    };
  }

  /** The decay of batch norm's gamma. */
  double decayOfGamma() {
    return weightDecayOn == DecayScope.WEIGHTS ? 0 : weightDecay;
  }

  /** The decay of biases, batch norm's beta among them. */
  double decayOfBiases() {
    return weightDecayOn == DecayScope.ALL ? weightDecay : 0;
  }
}
