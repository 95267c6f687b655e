package nish.worker.training;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.stream.IntStream;
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

  static FewSteps of(Trial trial, int steps) {
    Backend.require();
    int batchSize = trial.recipe().batchSize();
    Batches batches =
        Batches.shuffled(firstDigits(steps * batchSize), batchSize, trial.seed(), /* epoch= */ 0);
    ComputationGraph network = TrialNetwork.build(trial, DIGITS);
    Tally tally = new TrainingPass(network, DIGITS.classes()).run(batches.stream(), done -> {});
    return new FewSteps(network, tally.loss());
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
