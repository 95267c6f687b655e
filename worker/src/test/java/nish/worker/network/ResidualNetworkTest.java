package nish.worker.network;

import static nish.worker.network.NetworkSamples.blueprint;
import static nish.worker.network.NetworkSamples.images;
import static nish.worker.network.NetworkSamples.labels;
import static nish.worker.network.NetworkSamples.network;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import nish.worker.data.ImageShape;
import nish.worker.training.Backend;
import nish.worker.trial.NetworkChoice;
import nish.worker.trial.Stem;
import org.deeplearning4j.nn.conf.ComputationGraphConfiguration;
import org.deeplearning4j.nn.graph.ComputationGraph;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.dataset.DataSet;
import org.nd4j.linalg.learning.config.Nesterovs;
import org.nd4j.linalg.learning.config.Sgd;

/** ResNet and ResNeXt as they learn. */
class ResidualNetworkTest {

  private static final ImageShape TINY = new ImageShape(2, 8, 8);
  private static final ImageShape TINY_RGB = new ImageShape(3, 33, 33);
  private static final ResidualStages BASIC =
      new ResidualStages(List.of(1, 1), List.of(2, 2, 3), false);
  private static final ResidualStages BOTTLENECK =
      new ResidualStages(List.of(1, 2), List.of(2, 4, 8), true);

  @BeforeAll
  static void load() {
    Backend.require();
  }

  @Test
  void aBasicResNetsGradientIsThatOfItsLoss() {
    assertGradient(ResNet.write(false, BASIC, blocks()));
  }

  @Test
  void aBottleneckResNetsGradientIsThatOfItsLoss() {
    assertGradient(ResNet.write(true, BOTTLENECK, blocks()));
  }

  @Test
  void aBasicResNeXtsGradientIsThatOfItsLoss() {
    assertGradient(ResNeXt.write(true, BASIC, 2, blocks()));
  }

  @Test
  void aGroupedResNeXtsGradientIsThatOfItsLoss() {
    assertGradient(ResNeXt.write(true, BOTTLENECK, 2, blocks()));
  }

  static List<String> names() {
    return NetworkCatalog.names();
  }

  @ParameterizedTest
  @MethodSource("names")
  void everyNetworkComesBackFromJsonAsItWas(String name) {
    ImageShape shape = new ImageShape(3, 64, 64);
    NetworkChoice choice = NetworkChoice.of(name);
    int depth = name.startsWith("res") ? Integer.parseInt(name.replaceAll("\\D", "")) : 0;
    boolean three = depth > 0 && ResidualStages.four(depth).isEmpty();
    ComputationGraphConfiguration configuration =
        NetworkCatalog.configuration(
            three ? choice.withStages(3) : choice, blueprint(shape, new Nesterovs(0.1, 0.9)));

    assertThat(ComputationGraphConfiguration.fromJson(configuration.toJson()))
        .isEqualTo(configuration);
  }

  @Test
  void aFewStepsOfRes20LowerTheLoss() {
    assertLearns(NetworkChoice.of("res20"), new ImageShape(3, 28, 28));
  }

  @Test
  void aFewStepsOfANarrowResx50LowerTheLoss() {
    NetworkChoice narrow = NetworkChoice.of("resx50").withWidth(0.125);
    assertLearns(narrow, new ImageShape(3, 36, 36));
  }

  @Test
  void otherNamesMeanTheSameNetworks() {
    assertThat(NetworkCatalog.synonyms())
        .containsEntry("resnet50", "res50")
        .containsEntry("resnext101", "resx101")
        .doesNotContainKeys("lenet", "mlp");
    assertThat(NetworkSummary.of(NetworkChoice.of("resnet18"), TINY_RGB, 10))
        .isEqualTo(NetworkSummary.of(NetworkChoice.of("res18"), TINY_RGB, 10));
  }

  @Test
  void aParameterThatANetworkHasNotIsRefused() {
    assertThat(NetworkCatalog.takes("lenet", "width")).isTrue();
    assertThat(NetworkCatalog.takes("lenet", "stem")).isFalse();
    assertThat(NetworkCatalog.takes("res20", "stages")).isTrue();
    assertThatThrownBy(
            () ->
                NetworkCatalog.configuration(
                    NetworkChoice.of("lenet").with(Stem.SMALL), blueprint(TINY, new Sgd(1))))
        .hasMessage("lenet takes no stem; remove it");
  }

  private static void assertGradient(ComputationGraphConfiguration configuration) {
    assertThat(GradientChecked.errors(configuration, TINY))
        .hasSizeGreaterThan(10)
        .allSatisfy((parameter, error) -> assertThat(error).isLessThan(1e-5));
  }

  private static Blocks blocks() {
    return new StockBlocks(blueprint(TINY, new Sgd(1)));
  }

  private static void assertLearns(NetworkChoice choice, ImageShape shape) {
    ComputationGraph network = network(choice, blueprint(shape, new Nesterovs(0.02, 0.9)));
    DataSet batch = new DataSet(images(DataType.FLOAT, 10, shape), labels(DataType.FLOAT, 10));
    network.fit(batch);
    double first = network.score();
    for (int step = 0; step < 5; step++) {
      network.fit(batch);
    }
    assertThat(network.score()).isLessThan(0.8 * first);
  }
}
