package nish.worker.training;

import java.nio.file.Path;
import nish.activations.ActivationCatalog;
import nish.activations.dl4j.LayerActivation;
import nish.worker.data.Dataset;
import nish.worker.network.Blueprint;
import nish.worker.network.Layers;
import nish.worker.network.NetworkCatalog;
import nish.worker.network.NetworkFile;
import nish.worker.network.NetworkFiles;
import nish.worker.trial.NetworkChoice;
import nish.worker.trial.RandomStream;
import nish.worker.trial.Recipe;
import nish.worker.trial.Trial;
import org.deeplearning4j.nn.conf.ComputationGraphConfiguration;
import org.deeplearning4j.nn.graph.ComputationGraph;
import org.nd4j.linalg.activations.IActivation;
import org.nd4j.linalg.learning.config.Adam;
import org.nd4j.linalg.learning.config.IUpdater;
import org.nd4j.linalg.learning.config.Nesterovs;
import org.nd4j.linalg.schedule.ISchedule;

/** Builds the network of a trial, with its initial weights. */
final class TrialNetwork {

  private TrialNetwork() {}

  /**
   * With its initial weights.
   *
   * @param dataDirectory where the network lies, if it is a file
   */
  static ComputationGraph build(Trial trial, Dataset dataset, Path dataDirectory) {
    Layers layers = Backend.require().networks();
    ComputationGraph network =
        new ComputationGraph(configuration(trial, dataset, dataDirectory, layers));
    network.init();
    return network;
  }

  /**
   * What it is built from; loads no numerics.
   *
   * @param layers whose layers, where the network is no file
   * @throws IllegalArgumentException if there is no such network for the dataset's images
   */
  static ComputationGraphConfiguration configuration(
      Trial trial, Dataset dataset, Path dataDirectory, Layers layers) {
    NetworkChoice choice = trial.network();
    Blueprint blueprint = blueprint(trial, dataset);
    return NetworkFiles.isFile(choice.name())
        ? NetworkFile.configuration(dataDirectory, choice, blueprint)
        : NetworkCatalog.configuration(choice, blueprint, layers);
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
        updater(trial.recipe()),
        trial.recipe().weightDecay(),
        trial.recipe().descent().weightDecayOn(),
        trial.recipe().descent().initialWeights(),
        RandomStream.INITIAL_WEIGHTS.at(trial.seeds(), 0).nextLong());
  }

  private static IUpdater updater(Recipe recipe) {
    ISchedule rates = new EpochRates(recipe.learningRates());
    return switch (recipe.descent().optimizer()) {
      case SGD -> new PlainMomentum(rates, recipe.momentum());
      case NESTEROV -> new Nesterovs(rates, recipe.momentum());
      case ADAM -> new Adam(rates);
    };
  }
}
