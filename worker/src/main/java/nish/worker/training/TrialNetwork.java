package nish.worker.training;

import nish.activations.ActivationCatalog;
import nish.activations.dl4j.LayerActivation;
import nish.worker.data.Dataset;
import nish.worker.network.Blueprint;
import nish.worker.network.NetworkCatalog;
import nish.worker.trial.RandomStream;
import nish.worker.trial.Trial;
import org.deeplearning4j.nn.graph.ComputationGraph;
import org.nd4j.linalg.activations.IActivation;
import org.nd4j.linalg.learning.config.Nesterovs;

/** Builds the network of a trial, with its initial weights. */
final class TrialNetwork {

  private TrialNetwork() {}

  static ComputationGraph build(Trial trial, Dataset dataset) {
    ComputationGraph network =
        new ComputationGraph(
            NetworkCatalog.configuration(trial.network(), blueprint(trial, dataset)));
    network.init();
    return network;
  }

  private static Blueprint blueprint(Trial trial, Dataset dataset) {
    IActivation activation =
        LayerActivation.of(
            ActivationCatalog.activation(
                trial.activation().name(), trial.activation().parameters()));
    return new Blueprint(
        dataset.shape(trial.dataset()),
        dataset.classes(),
        activation,
        new Nesterovs(trial.recipe().learningRate(), trial.recipe().momentum()),
        trial.recipe().weightDecay(),
        trial.recipe().descent().weightDecayOn(),
        trial.recipe().descent().initialWeights(),
        RandomStream.INITIAL_WEIGHTS.at(trial.seed(), 0).nextLong());
  }
}
