package nish.worker.parity;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import nish.worker.data.Batch;
import nish.worker.network.NetworkCatalog;
import org.deeplearning4j.nn.api.Model;
import org.deeplearning4j.nn.graph.ComputationGraph;
import org.deeplearning4j.optimize.api.BaseTrainingListener;
import org.nd4j.linalg.api.ndarray.INDArray;

/** A network's first steps; hears the class scores of each before it is taken. */
final class Descent extends BaseTrainingListener {

  private final ComputationGraph network;
  private final int classes;
  private int[] labels = {};
  private double loss;

  Descent(ComputationGraph network, int classes) {
    this.network = network;
    this.classes = classes;
    network.setListeners(this);
  }

  /** Writes the initial weights, the first gradient, and the loss before each step. */
  void run(List<Batch> batches, RunFolder folder) throws IOException {
    folder.write("initial", network.paramTable());
    double[] losses = new double[batches.size()];
    for (int step = 0; step < losses.length; step++) {
      Batch batch = batches.get(step);
      labels = batch.labels();
      INDArray[] images = {batch.images().castTo(network.params().dataType())};
      INDArray[] answers = {batch.oneHot(classes).castTo(network.params().dataType())};
      if (step == 0) {
        folder.write("gradient", gradient(images, answers));
      }
      network.fit(images, answers);
      losses[step] = loss;
    }
    folder.write(losses);
  }

  /** Of the batch's mean loss, by parameter; DL4J itself sums over the batch. */
  private Map<String, INDArray> gradient(INDArray[] images, INDArray[] answers) {
    network.setInputs(images);
    network.setLabels(answers);
    network.computeGradientAndScore();
    Map<String, INDArray> gradients = network.gradient().gradientForVariable();
    gradients.replaceAll((parameter, sum) -> sum.div(labels.length));
    return gradients;
  }

  @Override
  public void onForwardPass(Model model, Map<String, INDArray> activations) {
    double[][] scores = activations.get(NetworkCatalog.LOGITS).toDoubleMatrix();
    double sum = 0;
    for (int i = 0; i < labels.length; i++) {
      sum += crossEntropy(scores[i], labels[i]);
    }
    loss = sum / labels.length;
  }

  private static double crossEntropy(double[] scores, int label) {
    double sum = 0;
    for (double score : scores) {
      sum += Math.exp(score - scores[label]);
    }
    return Math.log(sum);
  }
}
