package nish.worker.training;

import java.io.Serializable;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * Sums cross-entropy and correct answers, in double and in the examples' order, so that the same
 * trial gives the same bits; of no examples both are NaN.
 */
public final class Tally implements Serializable {

  private static final long serialVersionUID = 1;

  private double lossSum;
  private long correct;
  private long examples;

  /**
   * Scores with a NaN among them give no answer, so no correct one.
   *
   * @param logits class scores before softmax, shape [batch, classes]
   * @param labels one class a row
   * @throws IllegalArgumentException if there are more rows than labels, or fewer
   */
  void add(INDArray logits, int[] labels) {
    if (labels.length != logits.size(0)) {
      throw new IllegalArgumentException(
          "%d labels for %d rows of scores".formatted(labels.length, logits.size(0)));
    }
    float[] scores = logits.dup('c').data().asFloat();
    int classes = (int) logits.size(1);
    for (int i = 0; i < labels.length; i++) {
      int row = i * classes;
      int answer = largest(scores, row, classes);
      double loss = crossEntropy(scores, row, classes, answer, labels[i]);
      lossSum += loss;
      correct += !Double.isNaN(loss) && answer == labels[i] ? 1 : 0;
    }
    examples += labels.length;
  }

  /** Adds what another summed, of examples that come after these. */
  public void add(Tally other) {
    lossSum += other.lossSum;
    correct += other.correct;
    examples += other.examples;
  }

  public double loss() {
    return lossSum / examples;
  }

  public double accuracy() {
    return (double) correct / examples;
  }

  public long examples() {
    return examples;
  }

  /** −ln softmax(scores)[label], by the largest score, so that no exponential overflows. */
  private static double crossEntropy(float[] scores, int row, int classes, int largest, int label) {
    double most = scores[row + largest];
    double sum = 0;
    for (int i = row; i < row + classes; i++) {
      sum += Math.exp(scores[i] - most);
    }
    return Math.log(sum) + most - scores[row + label];
  }

  private static int largest(float[] scores, int row, int classes) {
    int largest = 0;
    for (int i = 1; i < classes; i++) {
      largest = scores[row + i] > scores[row + largest] ? i : largest;
    }
    return largest;
  }
}
