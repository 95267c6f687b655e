package nish.worker.training;

import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * Sums cross-entropy and correct answers, in double and in the examples' order, so that the same
 * trial gives the same bits.
 */
final class Tally {

  private double lossSum;
  private long correct;
  private long examples;

  /**
   * Scores with a NaN among them give no answer, so no correct one.
   *
   * @param logits class scores before softmax, shape [batch, classes]
   * @param labels one class a row
   */
  void add(INDArray logits, int[] labels) {
    float[][] rows = logits.toFloatMatrix();
    for (int i = 0; i < labels.length; i++) {
      double loss = crossEntropy(rows[i], labels[i]);
      lossSum += loss;
      correct += !Double.isNaN(loss) && largest(rows[i]) == labels[i] ? 1 : 0;
    }
    examples += labels.length;
  }

  double loss() {
    return lossSum / examples;
  }

  double accuracy() {
    return (double) correct / examples;
  }

  long examples() {
    return examples;
  }

  /** −ln softmax(scores)[label], by the largest score, so that no exponential overflows. */
  private static double crossEntropy(float[] scores, int label) {
    double most = scores[largest(scores)];
    double sum = 0;
    for (float score : scores) {
      sum += Math.exp(score - most);
    }
    return Math.log(sum) + most - scores[label];
  }

  private static int largest(float[] scores) {
    int largest = 0;
    for (int i = 1; i < scores.length; i++) {
      largest = scores[i] > scores[largest] ? i : largest;
    }
    return largest;
  }
}
