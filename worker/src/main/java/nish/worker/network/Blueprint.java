package nish.worker.network;

import nish.worker.data.ImageShape;
import nish.worker.trial.DecayScope;
import nish.worker.trial.InitialWeights;
import org.nd4j.linalg.activations.IActivation;
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
}
