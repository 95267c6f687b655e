package nish.worker.training;

import java.util.Arrays;
import nish.worker.data.Batch;
import nish.worker.data.BatchStream;
import nish.worker.trial.Trial;
import org.deeplearning4j.nn.graph.ComputationGraph;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.dataset.DataSet;
import org.nd4j.linalg.factory.Nd4j;

/**
 * A trial's first steps by a formula, in double, from the gradients that the network has on the
 * way. Starts from the trial's initial weights, and sees its batches.
 */
final class ByHand {

  /** The parameters that follow on others. */
  @FunctionalInterface
  interface Rule {

    /**
     * The parameters after a step.
     *
     * @param gradient of the loss, a mean over the batch, without weight decay
     * @param step counted from 1, over all epochs
     */
    double[] next(double[] parameters, double[] gradient, int step);
  }

  private final ComputationGraph network;
  private final Trial trial;

  ByHand(Trial trial) {
    this.trial = trial;
    this.network = FewSteps.of(trial, 0).network();
  }

  /** The parameters after so many steps in each of so many epochs. */
  double[] steps(int steps, int epochs, Rule rule) {
    double[] parameters = parameters();
    for (int epoch = 0; epoch < epochs; epoch++) {
      try (BatchStream batches = FewSteps.batches(trial, steps, epoch)) {
        for (int step = epoch * steps + 1; batches.hasNext(); step++) {
          parameters = rule.next(parameters, gradient(batches.next()), step);
          network.setParams(Nd4j.createFromArray(parameters).castTo(DataType.FLOAT));
        }
      }
    }
    return parameters;
  }

  double[] parameters() {
    return network.params().dup().data().asDouble();
  }

  /** 1 at the weights of convolutions and dense layers, 0 at their biases. */
  double[] weights() {
    INDArray kept = network.params().dup();
    network.paramTable().forEach((name, values) -> values.assign(name.endsWith("_W") ? 1 : 0));
    double[] weights = parameters();
    network.setParams(kept);
    return weights;
  }

  private double[] gradient(Batch batch) {
    DataSet examples = new DataSet(batch.images(), batch.oneHot(10));
    network.setInputs(examples.getFeatures());
    network.setLabels(examples.getLabels());
    network.computeGradientAndScore();
    double[] sums = network.getFlattenedGradients().dup().data().asDouble();
    return Arrays.stream(sums).map(sum -> sum / batch.size()).toArray();
  }
}
