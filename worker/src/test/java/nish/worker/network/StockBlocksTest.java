package nish.worker.network;

import static nish.worker.network.NetworkSamples.images;
import static nish.worker.network.NetworkSamples.labels;
import static nish.worker.network.NetworkSamples.network;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.withinPercentage;

import java.util.Map;
import java.util.TreeMap;
import nish.activations.dl4j.ActivationNish;
import nish.worker.data.ImageShape;
import nish.worker.training.Backend;
import nish.worker.trial.DecayScope;
import nish.worker.trial.InitialWeights;
import nish.worker.trial.NetworkChoice;
import org.deeplearning4j.nn.graph.ComputationGraph;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.dataset.DataSet;
import org.nd4j.linalg.factory.Nd4j;
import org.nd4j.linalg.learning.config.Adam;
import org.nd4j.linalg.learning.config.IUpdater;
import org.nd4j.linalg.learning.config.Sgd;

/** What the blocks make of a blueprint. */
class StockBlocksTest {

  private static final ImageShape SHAPE = new ImageShape(3, 8, 8);
  private static final double RATE = 0.01;
  private static final double DECAY = 0.5;

  @BeforeAll
  static void load() {
    Backend.require();
  }

  @Test
  void weightDecayOnWeightsPullsThemAlone() {
    assertPulled(DecayScope.WEIGHTS, ".*_W");
  }

  @Test
  void weightDecayAsMxnetHasItPullsGammaToo() {
    assertPulled(DecayScope.WEIGHTS_AND_GAMMA, ".*_W|stage.*_gamma|head.*_gamma");
  }

  @Test
  void weightDecayOnAllPullsAllThatIsTrained() {
    assertPulled(DecayScope.ALL, ".*_(W|b|beta)|stage.*_gamma|head.*_gamma");
  }

  @Test
  void theGammaOfTheImagesBatchNormStaysOneWhateverTheUpdater() {
    ComputationGraph network = residual(DecayScope.ALL, new Adam(0.1));
    for (int step = 0; step < 5; step++) {
      network.fit(batch());
    }

    assertThat(floats(network, "stem.image_gamma")).containsOnly(1);
    assertThat(floats(network, "stem.image_beta")).doesNotContain(0);
    assertThat(floats(network, "stage1.unit1.norm1_gamma")).doesNotContain(1);
  }

  @Test
  void runningEstimatesKeepNineTenths() {
    ComputationGraph network = residual(DecayScope.WEIGHTS, new Sgd(RATE));
    DataSet batch = batch();
    network.fit(batch);
    network.fit(batch);

    float[] mean = batch.getFeatures().mean(0, 2, 3).data().asFloat();
    float[] variance =
        batch.getFeatures().var(/* biasCorrected= */ false, 0, 2, 3).data().asFloat();
    for (int channel = 0; channel < 3; channel++) {
      assertThat(floats(network, "stem.image_mean")[channel])
          .isCloseTo(0.19f * mean[channel], withinPercentage(0.1));
      assertThat(floats(network, "stem.image_var")[channel])
          .isCloseTo(0.81f + 0.19f * variance[channel], withinPercentage(0.1));
    }
  }

  @Test
  void initialWeightsHaveTheirDistributionsSpread() {
    double in = 28 * 28;
    double both = in + 128;

    assertThat(spread(InitialWeights.XAVIER_IN)).isCloseTo(Math.sqrt(2 / in), withinPercentage(1));
    assertThat(spread(InitialWeights.XAVIER)).isCloseTo(Math.sqrt(2 / both), withinPercentage(1));
    assertThat(spread(InitialWeights.XAVIER_UNIFORM))
        .isCloseTo(Math.sqrt(2 / both), withinPercentage(1));
    assertThat(dense(InitialWeights.XAVIER_UNIFORM).amaxNumber().doubleValue())
        .isLessThanOrEqualTo(Math.sqrt(6 / both));
  }

  @Test
  void maximumPoolingTakesNoPaddingForAValue() {
    Blocks blocks = new StockBlocks(blueprint(DecayScope.ALL, new Sgd(RATE)));
    String pooled = blocks.maximumPooling("pooling", Window.centred(3, 2), Blocks.IMAGE);
    ComputationGraph network = network(blocks.classes(pooled));

    INDArray passed = network.feedForward(Nd4j.ones(2, 3, 8, 8).negi(), true).get("pooling");

    assertThat(passed.shape()).containsExactly(2, 3, 4, 4);
    assertThat(passed.dup('c').data().asFloat()).containsOnly(-1);
  }

  /** A step with weight decay differs from one without by just what it pulls. */
  private static void assertPulled(DecayScope scope, String pattern) {
    DataSet batch = batch();
    ComputationGraph start = residual(scope, new Sgd(RATE));
    ComputationGraph pulled = residual(scope, new Sgd(RATE));
    ComputationGraph plain = residual(blueprint(scope, new Sgd(RATE), 0));
    for (String name : start.paramTable().keySet()) {
      INDArray value = start.getParam(name);
      if (name.matches(".*_(b|beta)")) {
        value.assign(0.25);
      }
      pulled.getParam(name).assign(value);
      plain.getParam(name).assign(value);
    }

    pulled.fit(batch);
    plain.fit(batch);

    Map<String, Double> errors = new TreeMap<>();
    for (String name : start.paramTable().keySet()) {
      double pull = name.matches(pattern) ? RATE * DECAY : 0;
      INDArray expected = plain.getParam(name).sub(start.getParam(name).mul(pull));
      double error = pulled.getParam(name).sub(expected).amaxNumber().doubleValue();
      if (error > 1e-6) {
        errors.put(name, error);
      }
    }
    assertThat(errors).isEmpty();
  }

  private static ComputationGraph residual(DecayScope scope, IUpdater updater) {
    return residual(blueprint(scope, updater));
  }

  private static ComputationGraph residual(Blueprint blueprint) {
    return network(NetworkChoice.of("res20").withWidth(0.25), blueprint);
  }

  private static Blueprint blueprint(DecayScope scope, IUpdater updater) {
    return blueprint(scope, updater, DECAY);
  }

  private static Blueprint blueprint(DecayScope scope, IUpdater updater, double decay) {
    return new Blueprint(
        SHAPE, 10, new ActivationNish(1, 3), updater, decay, scope, InitialWeights.XAVIER_IN, 1);
  }

  private static DataSet batch() {
    return new DataSet(images(DataType.FLOAT, 10, SHAPE).addi(2), labels(DataType.FLOAT, 10));
  }

  private static float[] floats(ComputationGraph network, String parameter) {
    return network.getParam(parameter).dup().data().asFloat();
  }

  private static double spread(InitialWeights weights) {
    return dense(weights).stdNumber().doubleValue();
  }

  private static INDArray dense(InitialWeights weights) {
    Blueprint blueprint =
        new Blueprint(
            new ImageShape(1, 28, 28),
            10,
            new ActivationNish(1, 3),
            new Sgd(RATE),
            0,
            DecayScope.WEIGHTS,
            weights,
            1);
    return network(NetworkChoice.of("mlp"), blueprint).getParam("dense1_W").dup();
  }
}
