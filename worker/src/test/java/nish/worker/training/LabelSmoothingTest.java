package nish.worker.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import nish.worker.data.Batch;
import nish.worker.data.BatchStream;
import nish.worker.trial.ActivationChoice;
import nish.worker.trial.Recipe;
import nish.worker.trial.Trial;
import org.deeplearning4j.nn.graph.ComputationGraph;
import org.junit.jupiter.api.Test;
import org.nd4j.linalg.api.ndarray.INDArray;

/** What is learned from labels of which a share is spread over all classes, and what is told. */
class LabelSmoothingTest {

  private static final double RATE = 0.1;
  private static final double SHARE = 0.3;

  /** The gradient at the scores, which is that at the biases, is softmax − smoothed label. */
  @Test
  void theGradientIsSoftmaxMinusTheSmoothedLabel() {
    ComputationGraph start = FewSteps.of(trial(SHARE), 0).network();
    Batch batch = firstBatch();
    INDArray softmax = start.outputSingle(batch.images());

    float[] biases = FewSteps.of(trial(SHARE), 1).parameter("logits_b");

    for (int i = 0; i < 10; i++) {
      double gradient = 0;
      for (int example = 0; example < batch.size(); example++) {
        double label = SHARE / 10 + (batch.labels()[example] == i ? 1 - SHARE : 0);
        gradient += (softmax.getDouble(example, i) - label) / batch.size();
      }
      assertThat((double) biases[i]).isCloseTo(-RATE * gradient, within(1e-7));
    }
  }

  @Test
  void theLossThatIsToldIsThatOfTheLabelsThemselves() {
    assertThat(FewSteps.of(trial(SHARE), 1).loss()).isEqualTo(FewSteps.of(trial(0), 1).loss());
    assertThat(FewSteps.of(trial(SHARE), 2).loss()).isNotEqualTo(FewSteps.of(trial(0), 2).loss());
  }

  private static Batch firstBatch() {
    try (BatchStream batches = FewSteps.batches(trial(SHARE), 1, 0)) {
      return batches.next();
    }
  }

  private static Trial trial(double share) {
    Recipe recipe =
        new Recipe(1, 32, RATE, 0, 0)
            .with("optimizer", "sgd")
            .with("label_smoothing", Double.toString(share));
    return new Trial(ActivationChoice.of("relu"), "lenet", "digits", 1, recipe);
  }
}
