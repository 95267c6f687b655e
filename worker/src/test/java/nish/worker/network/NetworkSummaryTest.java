package nish.worker.network;

import static nish.worker.network.Counted.AT_28;
import static nish.worker.network.Counted.AT_32;
import static nish.worker.network.Counted.AT_36;
import static nish.worker.network.Counted.assertStages;
import static nish.worker.network.Counted.norm;
import static nish.worker.network.Counted.stage;
import static nish.worker.network.Counted.summary;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.Map;
import nish.worker.data.ImageShape;
import nish.worker.trial.NetworkChoice;
import org.deeplearning4j.nn.graph.ComputationGraph;
import org.junit.jupiter.api.Test;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.learning.config.Sgd;

/** Networks in numbers, against the definitions by hand. */
class NetworkSummaryTest {

  @Test
  void lenetAndMlpHaveTheirLayersForStages() {
    ImageShape mnist = new ImageShape(1, 28, 28);

    assertStages(
        summary(NetworkChoice.of("lenet"), mnist),
        stage("convolution1", "20x24x24", 25 * 20 + 20),
        stage("pooling1", "20x12x12", 0),
        stage("convolution2", "50x8x8", 25 * 20 * 50 + 50),
        stage("pooling2", "50x4x4", 0),
        stage("dense", "500", 50 * 4 * 4 * 500 + 500),
        stage("head", "10", 500 * 10 + 10));
    assertStages(
        summary(NetworkChoice.of("mlp"), mnist),
        stage("dense1", "128", 28 * 28 * 128 + 128),
        stage("dense2", "64", 128 * 64 + 64),
        stage("head", "10", 64 * 10 + 10));
    assertThat(summary(NetworkChoice.of("lenet"), mnist).multiplyAdds())
        .isEqualTo(24 * 24 * 25 * 20 + 8 * 8 * 25 * 20 * 50 + 800 * 500 + 500 * 10);
  }

  @Test
  void widthMultipliesFiltersAndUnitsAndKeepsWholeGroups() {
    assertStages(
        summary(NetworkChoice.of("mlp").withWidth(0.5), new ImageShape(1, 28, 28)),
        stage("dense1", "64", 28 * 28 * 64 + 64),
        stage("dense2", "32", 64 * 32 + 32),
        stage("head", "10", 32 * 10 + 10));
    long first = 16 * 32 + norm(32) + 32 * 9 + norm(32) + 32 * 64 + norm(64) + 16 * 64 + norm(64);
    long further = 64 * 32 + norm(32) + 32 * 9 + norm(32) + 32 * 64 + norm(64);
    assertThat(summary(NetworkChoice.of("resx50").withWidth(0.25), AT_36).stages().get(1))
        .extracting(NetworkSummary.Stage::output, NetworkSummary.Stage::parameters)
        .containsExactly("64x9x9", first + 2 * further);
    assertThat(summary(NetworkChoice.of("res20").withWidth(0.01), AT_28).stages())
        .extracting(NetworkSummary.Stage::output)
        .containsExactly("1x28x28", "1x28x28", "1x14x14", "1x7x7", "10");
  }

  @Test
  void anImageHasTheSummarysShapesOnItsWayThroughTheNetwork() {
    NetworkChoice narrow = NetworkChoice.of("resx50").withWidth(0.125);
    ComputationGraph network =
        NetworkSamples.network(narrow, NetworkSamples.blueprint(AT_36, new Sgd(1)));

    Map<String, INDArray> passed =
        network.feedForward(NetworkSamples.images(DataType.FLOAT, 2, AT_36), false);

    String[] ends = {
      "stem.pooling",
      "stage1.unit3.addition.activation",
      "stage2.unit4.addition.activation",
      "stage3.unit6.addition.activation",
      "stage4.unit3.addition.activation",
      "probabilities"
    };
    assertThat(Arrays.stream(ends).map(end -> shape(passed.get(end))).toList())
        .isEqualTo(
            summary(narrow, AT_36).stages().stream().map(NetworkSummary.Stage::output).toList());
  }

  @Test
  void aDepthThatHasOtherStagesIsRefusedWithWhatToWrite() {
    assertThatThrownBy(() -> summary(NetworkChoice.of("res20"), AT_32))
        .hasMessage(
            "res20 has three stages, but 3x32x32 asks for four; write stages: 3, or a dataset's size up to 28, such as cifar10@28");
    assertThatThrownBy(() -> summary(NetworkChoice.of("resx101"), AT_32))
        .hasMessage(
            "resx101 has four stages, but 3x32x32 asks for three; write stages: 4, or a dataset's size above 32, such as cifar10@36");
    assertThatThrownBy(() -> summary(NetworkChoice.of("res18").withStages(3), AT_28))
        .hasMessage("res18 has four stages, but stages: 3 asks for three; write stages: 4");
    assertThat(summary(NetworkChoice.of("res20").withStages(3), AT_32).stages())
        .extracting(NetworkSummary.Stage::output)
        .containsExactly("16x32x32", "16x32x32", "32x16x16", "64x8x8", "10");
  }

  private static String shape(INDArray array) {
    return String.join("x", Arrays.stream(array.shape()).skip(1).mapToObj(Long::toString).toList());
  }
}
