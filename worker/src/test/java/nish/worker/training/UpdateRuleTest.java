package nish.worker.training;

import static org.assertj.core.api.Assertions.assertThat;

import nish.worker.trial.ActivationChoice;
import nish.worker.trial.Recipe;
import nish.worker.trial.Trial;
import org.deeplearning4j.nn.api.Layer;
import org.deeplearning4j.nn.conf.layers.BaseLayer;
import org.deeplearning4j.nn.graph.ComputationGraph;
import org.junit.jupiter.api.Test;
import org.nd4j.linalg.learning.config.Nesterovs;

/** A first step by stochastic gradient descent, against its formula. */
class UpdateRuleTest {

  private static final double RATE = 0.01;
  private static final FewSteps START = steps(0, RATE, 0, 0);
  private static final FewSteps PLAIN = steps(1, RATE, 0, 0);

  @Test
  void aStepMovesTheWeights() {
    assertThat(PLAIN.parameter("convolution1_W")).isNotEqualTo(START.parameter("convolution1_W"));
    assertThat(PLAIN.parameter("logits_b")).isNotEqualTo(START.parameter("logits_b"));
  }

  @Test
  void theStepIsProportionalToTheLearningRate() {
    assertStep(steps(1, 3 * RATE, 0, 0), "logits_W", (start, plain) -> start + 3 * (plain - start));
  }

  /** Nesterov's: w − lr·(1 + momentum)·gradient, when there is no velocity yet. */
  @Test
  void momentumLooksAheadFromTheFirstStep() {
    assertStep(steps(1, RATE, 0.9, 0), "logits_W", (start, plain) -> start + 1.9 * (plain - start));
  }

  /** As trials were trained before there were schedules. */
  @Test
  void theDefaultIsDl4jsNesterovMomentumToTheLastBit() {
    Trial trial = trial(RATE, 0.9, 0);
    ComputationGraph network = FewSteps.of(trial, 0).network();
    for (Layer layer : network.getLayers()) {
      if (layer.conf().getLayer() instanceof BaseLayer weighted) {
        weighted.setIUpdater(new Nesterovs(RATE, 0.9));
      }
    }
    network.setUpdater(null);

    FewSteps dl4js = FewSteps.of(trial, network, 3, 0, 2);

    assertThat(dl4js.bits()).isEqualTo(FewSteps.of(trial, 3, 2).bits());
  }

  @Test
  void weightDecayPullsWeightsTowardsZero() {
    FewSteps decayed = steps(1, RATE, 0, 0.5);

    assertStep(decayed, "logits_W", (start, plain) -> plain - RATE * 0.5 * start);
    assertStep(decayed, "convolution2_W", (start, plain) -> plain - RATE * 0.5 * start);
  }

  @Test
  void weightDecayLeavesBiasesAlone() {
    assertThat(steps(1, RATE, 0, 0.5).parameter("logits_b")).isEqualTo(PLAIN.parameter("logits_b"));
  }

  @Test
  void momentumAndWeightDecayChangeWhatIsLearned() {
    assertThat(steps(3, RATE, 0, 0).loss())
        .isNotEqualTo(steps(3, RATE, 0.9, 0).loss())
        .isNotEqualTo(steps(3, RATE, 0, 0.1).loss());
  }

  /** The weight that a step of a known kind comes to. */
  private interface Rule {
    double weight(double start, double afterPlainStep);
  }

  /** To within a hundredth of the rule's own part in the step. */
  private static void assertStep(FewSteps taken, String parameter, Rule rule) {
    float[] start = START.parameter(parameter);
    float[] plain = PLAIN.parameter(parameter);
    float[] weights = taken.parameter(parameter);
    double part = 0;
    double error = 0;
    for (int i = 0; i < weights.length; i++) {
      double expected = rule.weight(start[i], plain[i]);
      part = Math.max(part, Math.abs(expected - plain[i]));
      error = Math.max(error, Math.abs(expected - weights[i]));
    }
    assertThat(error).isLessThan(part / 100);
  }

  private static FewSteps steps(int count, double rate, double momentum, double weightDecay) {
    return FewSteps.of(trial(rate, momentum, weightDecay), count);
  }

  private static Trial trial(double rate, double momentum, double weightDecay) {
    Recipe recipe = new Recipe(1, 32, rate, momentum, weightDecay);
    return new Trial(ActivationChoice.of("relu"), "lenet", "digits", 1, recipe);
  }
}
