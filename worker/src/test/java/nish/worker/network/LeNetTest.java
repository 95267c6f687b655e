package nish.worker.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import nish.activations.dl4j.ActivationNish;
import nish.worker.data.ImageShape;
import org.deeplearning4j.nn.conf.layers.BaseLayer;
import org.deeplearning4j.nn.graph.ComputationGraph;
import org.junit.jupiter.api.Test;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;
import org.nd4j.linalg.learning.config.Sgd;

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
    assertThat(outputs.get("probabilities").shape()).containsExactly(2, 10);
  }

  @Test
  void theActivationStandsBehindEveryWeightedLayerButTheLast() {
    ComputationGraph network = network();

    for (String layer : new String[] {"convolution1", "convolution2", "dense"}) {
      assertThat(((BaseLayer) network.getLayer(layer).conf().getLayer()).getActivationFn())
          .isEqualTo(NISH);
    }
  }

  @Test
  void anUnknownNetworkSuggestsTheNearest() {
    assertThatThrownBy(() -> NetworkCatalog.configuration("lenett", blueprint()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("\"lenett\"; did you mean \"lenet\"?");
  }

  private static ComputationGraph network() {
    ComputationGraph network =
        new ComputationGraph(NetworkCatalog.configuration("lenet", blueprint()));
    network.init();
    return network;
  }

  private static Blueprint blueprint() {
    return new Blueprint(new ImageShape(1, 28, 28), 10, NISH, new Sgd(0.1), 0, 1);
  }
}
