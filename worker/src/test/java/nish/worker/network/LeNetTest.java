package nish.worker.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import nish.activations.dl4j.ActivationNish;
import nish.worker.data.ImageShape;
import nish.worker.trial.DecayScope;
import nish.worker.trial.InitialWeights;
import nish.worker.trial.NetworkChoice;
import org.deeplearning4j.nn.api.TrainingConfig;
import org.deeplearning4j.nn.conf.layers.BaseLayer;
import org.deeplearning4j.nn.graph.ComputationGraph;
import org.junit.jupiter.api.Test;
import org.nd4j.linalg.activations.impl.ActivationIdentity;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;
import org.nd4j.linalg.learning.config.Sgd;
import org.nd4j.linalg.learning.regularization.L2Regularization;

/** LeNet as its paper and the MXNet examples define it. */
class LeNetTest {

  private static final ActivationNish NISH = new ActivationNish(1.5, 3);

  @Test
  void hasTheParametersOfItsDefinition() {
    long convolution1 = 20 * (5 * 5) + 20;
    long convolution2 = 50 * (5 * 5 * 20) + 50;
    long dense = 500 * (50 * 4 * 4) + 500;
    long logits = 10 * 500 + 10;

    assertThat(network().numParams()).isEqualTo(convolution1 + convolution2 + dense + logits);
  }

  @Test
  void eachLayerHasTheShapeOfItsDefinition() {
    Map<String, INDArray> outputs = network().feedForward(Nd4j.rand(2, 1, 28, 28), false);

    assertThat(outputs.get("convolution1").shape()).containsExactly(2, 20, 24, 24);
    assertThat(outputs.get("pooling1").shape()).containsExactly(2, 20, 12, 12);
    assertThat(outputs.get("convolution2").shape()).containsExactly(2, 50, 8, 8);
    assertThat(outputs.get("pooling2").shape()).containsExactly(2, 50, 4, 4);
    assertThat(outputs.get("dense").shape()).containsExactly(2, 500);
    assertThat(outputs.get(NetworkCatalog.LOGITS).shape()).containsExactly(2, 10);
    assertThat(outputs.get("probabilities").shape()).containsExactly(2, 10);
  }

  @Test
  void theActivationStandsBehindEveryWeightedLayerButTheLast() {
    ComputationGraph network = network();

    for (String layer : new String[] {"convolution1", "convolution2", "dense"}) {
      assertThat(((BaseLayer) network.getLayer(layer).conf().getLayer()).getActivationFn())
          .isEqualTo(NISH);
    }
    assertThat(
            ((BaseLayer) network.getLayer(NetworkCatalog.LOGITS).conf().getLayer())
                .getActivationFn())
        .isEqualTo(new ActivationIdentity());
  }

  @Test
  void weightDecayIsOnTheWeightsOnceAndOnNoBias() {
    ComputationGraph network = network(blueprint(0.25));

    for (String layer : new String[] {"convolution1", "convolution2", "dense", "logits"}) {
      TrainingConfig trained = network.getLayer(layer).getConfig();
      assertThat(trained.getRegularizationByParam("W"))
          .as(layer)
          .containsExactly(new L2Regularization(0.25));
      assertThat(trained.getRegularizationByParam("b")).as(layer).isEmpty();
    }
  }

  @Test
  void withoutWeightDecayNoWeightIsPulled() {
    assertThat(network().getLayer("dense").getConfig().getRegularizationByParam("W")).isEmpty();
  }

  @Test
  void anUnknownNetworkSuggestsTheNearest() {
    assertThatThrownBy(() -> NetworkCatalog.configuration(NetworkChoice.of("lenett"), blueprint(0)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("\"lenett\"; did you mean \"lenet\"?");
  }

  private static ComputationGraph network() {
    return network(blueprint(0));
  }

  private static ComputationGraph network(Blueprint blueprint) {
    ComputationGraph network =
        new ComputationGraph(NetworkCatalog.configuration(NetworkChoice.of("lenet"), blueprint));
    network.init();
    return network;
  }

  private static Blueprint blueprint(double weightDecay) {
    return new Blueprint(
        new ImageShape(1, 28, 28),
        10,
        NISH,
        new Sgd(0.1),
        weightDecay,
        DecayScope.WEIGHTS,
        InitialWeights.XAVIER_IN,
        1);
  }
}
