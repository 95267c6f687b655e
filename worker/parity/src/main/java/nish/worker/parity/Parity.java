package nish.worker.parity;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import nish.activations.ActivationCatalog;
import nish.activations.dl4j.LayerActivation;
import nish.worker.data.Batch;
import nish.worker.data.DatasetCatalog;
import nish.worker.network.Blueprint;
import nish.worker.network.NetworkCatalog;
import nish.worker.training.Backend;
import nish.worker.training.PlainMomentum;
import nish.worker.trial.ActivationChoice;
import nish.worker.trial.DecayScope;
import nish.worker.trial.InitialWeights;
import nish.worker.trial.NetworkChoice;
import org.deeplearning4j.nn.graph.ComputationGraph;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.schedule.FixedSchedule;

/**
 * Takes the first steps of networks of the catalogue and writes all that another implementation
 * needs to take the same ones: initial weights, batches, and what came of them. Each network steps
 * in float, as trials do, and in double, where rounding hides nothing.
 */
public final class Parity {

  private static final int BATCH_SIZE = 32;
  private static final long SEED = 1;
  private static final float NOISE = 0.25f;

  /**
   * At a rate of 0.05 losses rise at first, and with them a sign of relu's that rounding decided.
   */
  private static final Steps RECIPE = new Steps(0.01, 0.9, 1e-4);

  private Parity() {}

  /**
   * Writes a folder for each network, activation and precision.
   *
   * @param arguments where to; the dataset of the network for coloured images; the data directory;
   *     the number of steps
   */
  public static void main(String[] arguments) throws IOException {
    System.err.println(Backend.require().describe());
    Path to = Path.of(arguments[0]);
    DatasetCatalog datasets = new DatasetCatalog(Path.of(arguments[2]));
    FirstImages grey = new FirstImages(datasets.open("digits"), 1, NOISE);
    FirstImages coloured =
        new FirstImages(datasets.open(arguments[1]), 3, arguments[1].equals("digits") ? NOISE : 0);
    int steps = Integer.parseInt(arguments[3]);
    for (String name : List.of("relu", "nish")) {
      ActivationChoice activation = ActivationChoice.of(name);
      run(to, NetworkChoice.of("lenet"), grey, activation, steps);
      run(to, NetworkChoice.of("res20").withStages(3), coloured, activation, steps);
    }
  }

  private static void run(
      Path to, NetworkChoice network, FirstImages images, ActivationChoice choice, int steps)
      throws IOException {
    List<Batch> batches = images.batches(BATCH_SIZE, steps);
    Blueprint blueprint = blueprint(images, choice);
    for (DataType precision : List.of(DataType.FLOAT, DataType.DOUBLE)) {
      String kind = precision.name().toLowerCase(Locale.ROOT);
      RunFolder folder =
          new RunFolder(to.resolve(network.name() + "-" + choice.name() + "-" + kind));
      folder.describe(network.name(), choice.name(), kind, RECIPE);
      folder.write(batches);
      new Descent(network(network, blueprint, precision), images.classes()).run(batches, folder);
    }
  }

  /** With the weights of float, whatever the precision. */
  private static ComputationGraph network(
      NetworkChoice choice, Blueprint blueprint, DataType precision) {
    ComputationGraph network =
        new ComputationGraph(NetworkCatalog.configuration(choice, blueprint));
    network.init();
    return network.convertDataType(precision);
  }

  private static Blueprint blueprint(FirstImages images, ActivationChoice choice) {
    return new Blueprint(
        images.shape(),
        images.classes(),
        LayerActivation.of(ActivationCatalog.activation(choice.name(), choice.parameters())),
        new PlainMomentum(new FixedSchedule(RECIPE.learningRate()), RECIPE.momentum()),
        RECIPE.weightDecay(),
        DecayScope.WEIGHTS,
        InitialWeights.XAVIER_IN,
        SEED);
  }
}
