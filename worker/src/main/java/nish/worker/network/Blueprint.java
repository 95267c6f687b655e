package nish.worker.network;

import nish.worker.data.ImageShape;
import org.nd4j.linalg.activations.IActivation;
import org.nd4j.linalg.learning.config.IUpdater;

/**
 * What a network is built from, beside its own shape.
 *
 * @param input shape of one image
 * @param classes width of its output
 * @param activation after each of its weighted layers but the last
 * @param updater how its parameters learn
 * @param weightDecay of weights, not of biases; 0 for none
 * @param seed of its initial weights
 */
public record Blueprint(
    ImageShape input,
    int classes,
    IActivation activation,
    IUpdater updater,
    double weightDecay,
    long seed) {}
