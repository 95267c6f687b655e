package nish.worker.benchmarks;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import nish.activations.ActivationCatalog;
import nish.activations.dl4j.LayerActivation;
import nish.worker.data.ImageShape;
import nish.worker.network.Blueprint;
import nish.worker.network.NetworkCatalog;
import nish.worker.training.Backend;
import nish.worker.training.PlainMomentum;
import nish.worker.trial.DecayScope;
import nish.worker.trial.InitialWeights;
import nish.worker.trial.NetworkChoice;
import org.deeplearning4j.nn.graph.ComputationGraph;
import org.nd4j.linalg.dataset.DataSet;
import org.nd4j.linalg.schedule.FixedSchedule;

/**
 * Training steps without end on a few batches of noise, by the network and the updater of a trial.
 */
final class SteadyTrial {

  private static final int BATCHES = 4;
  private static final int LEAST_STEPS = 2;

  /** So low that no network leaves what numbers can express. */
  private static final double LEARNING_RATE = 1e-3;

  private final ComputationGraph network;
  private final List<DataSet> batches;
  private long taken;

  SteadyTrial(NetworkChoice choice, ImageShape input, int batch, String activation) {
    network =
        new ComputationGraph(
            NetworkCatalog.configuration(
                choice, blueprint(input, activation), Backend.require().networks()));
    network.init();
    batches = Stream.generate(() -> NoiseBatch.of(input, batch)).limit(BATCHES).toList();
  }

  private static Blueprint blueprint(ImageShape input, String activation) {
    return new Blueprint(
        input,
        NoiseBatch.CLASSES,
        LayerActivation.of(ActivationCatalog.activation(activation, Map.of())),
        new PlainMomentum(new FixedSchedule(LEARNING_RATE), 0.9),
        1e-4,
        DecayScope.WEIGHTS,
        InitialWeights.XAVIER_IN,
        1);
  }

  /** All that the network keeps: batch norm's running estimates and fixed gamma among it. */
  long parameters() {
    return network.numParams();
  }

  /** Takes steps until the time is over; returns how many examples a second they took. */
  double run(double seconds) {
    long begin = System.nanoTime();
    long examples = 0;
    double elapsed = 0;
    for (int steps = 0; steps < LEAST_STEPS || elapsed < seconds; steps++) {
      DataSet batch = batches.get((int) (taken++ % BATCHES));
      network.fit(batch);
      examples += batch.numExamples();
      elapsed = (System.nanoTime() - begin) / 1e9;
    }
    return examples / elapsed;
  }
}
