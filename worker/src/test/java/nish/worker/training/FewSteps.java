package nish.worker.training;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.stream.IntStream;
import nish.worker.data.BatchStream;
import nish.worker.data.Batches;
import nish.worker.data.Dataset;
import nish.worker.data.DatasetCatalog;
import nish.worker.data.Examples;
import nish.worker.trial.Trial;
import org.deeplearning4j.nn.graph.ComputationGraph;

/**
 * A trial's first steps, on the first of the digits.
 *
 * @param network as the steps left it
 * @param loss mean over the steps, each before it was taken
 */
record FewSteps(ComputationGraph network, double loss) {

  private static final Dataset DIGITS = new DatasetCatalog(Path.of("unused")).open("digits");

  /** Steps of the first epoch. */
  static FewSteps of(Trial trial, int steps) {
    return of(trial, steps, 1);
  }

  /** So many steps in each of the first epochs. */
  static FewSteps of(Trial trial, int steps, int epochs) {
    Backend.require();
    return of(trial, TrialNetwork.build(trial, DIGITS, Path.of("unused")), steps, 0, epochs);
  }

  /** The steps that bring a network from the beginning of one epoch to that of another. */
  static FewSteps of(Trial trial, ComputationGraph network, int steps, int from, int to) {
    TrainingPass pass =
        new TrainingPass(network, DIGITS.classes(), trial.recipe().descent().labelSmoothing());
    double loss = 0;
    for (int epoch = from; epoch < to; epoch++) {
      try (BatchStream batches = batches(trial, steps, epoch)) {
        loss += pass.run(epoch, batches, done -> {}).loss() / (to - from);
      }
    }
    return new FewSteps(network, loss);
  }

  /** What the steps of an epoch are taken with. */
  static BatchStream batches(Trial trial, int steps, int epoch) {
    Examples first = firstDigits(steps * trial.recipe().batchSize());
    return Batches.training(
        first, DIGITS.shape(trial.dataset()), trial.recipe(), trial.seeds(), epoch)
        .stream();
  }

  /** The values of a parameter, such as {@code dense_W}. */
  float[] parameter(String name) {
    return network.paramTable().get(name).dup('c').data().asFloat();
  }

  float[] parameters() {
    return network.params().dup().data().asFloat();
  }

  /** The bits of the loss and a hash of all parameters' bits. */
  String bits() {
    HexFormat hex = HexFormat.of();
    return hex.toHexDigits(Double.doubleToLongBits(loss))
        + " "
        + hex.toHexDigits(Arrays.hashCode(parameters()));
  }

  private static Examples firstDigits(int count) {
    return DIGITS.training().subset(IntStream.range(0, count).toArray());
  }
}
