package nish.worker.network;

import static nish.worker.network.NetworkSamples.blueprint;
import static nish.worker.network.NetworkSamples.images;
import static nish.worker.network.NetworkSamples.labels;
import static nish.worker.network.NetworkSamples.network;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.api.Assumptions.assumeThat;
import static org.nd4j.linalg.indexing.NDArrayIndex.all;
import static org.nd4j.linalg.indexing.NDArrayIndex.interval;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import nish.worker.data.ImageShape;
import nish.worker.network.onednn.OneDnn;
import org.deeplearning4j.nn.conf.ComputationGraphConfiguration;
import org.deeplearning4j.nn.graph.ComputationGraph;
import org.deeplearning4j.util.ModelSerializer;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.dataset.DataSet;
import org.nd4j.linalg.factory.Nd4j;
import org.nd4j.linalg.learning.config.Nesterovs;

/** Single layers in blocks of channels, beside DL4J's. */
class BlockedLayersTest {

  private static final ImageShape IMAGE = new ImageShape(3, 13, 13);
  private static final Nesterovs UPDATER = new Nesterovs(0.01, 0.9);
  private static final int BATCH = 5;

  @BeforeAll
  static void needsOneDnn() {
    assumeThat(OneDnn.isThere()).as("oneDNN has a build for this platform").isTrue();
  }

  @ParameterizedTest(name = "{0} inputs, {1} filters of {2}, stride {3}, padding {4}, groups {5}")
  @CsvSource({
    "16, 16, 1, 1, 0, 1",
    "16, 32, 1, 2, 0, 1",
    "16, 32, 3, 1, 1, 1",
    "32, 16, 3, 2, 1, 1",
    "20, 50, 5, 1, 0, 1",
    "5, 7, 3, 1, 1, 1",
    "16, 24, 7, 2, 3, 1",
    "128, 128, 3, 1, 1, 32",
    "64, 128, 3, 2, 1, 8",
    "24, 48, 3, 1, 1, 4",
    "12, 12, 3, 1, 1, 12",
    "64, 64, 1, 1, 0, 2"
  })
  void aConvolutionComputesAsDl4jDoes(
      int inputs, int filters, int window, int stride, int padding, int groups) {
    Convolution convolution =
        new Convolution(filters, new Window(window, stride, padding), groups, false);

    assertAlike(blocks -> behindAFirst(inputs, convolution, blocks));
  }

  @ParameterizedTest
  @CsvSource({"2, 2, 0, 16", "3, 2, 1, 16", "2, 2, 0, 20"})
  void poolingComputesAsDl4jDoes(int window, int stride, int padding, int channels) {
    assertAlike(
        blocks -> {
          String last = first(channels, blocks);
          last = blocks.maximumPooling("pooling", new Window(window, stride, padding), last);
          return blocks.classes(last);
        });
  }

  @Test
  void biasesAndActivationComputeAsDl4jDoes() {
    Convolution biased = new Convolution(20, new Window(5, 1, 0)).withBiasAndActivation();

    assertAlike(blocks -> behindAFirst(6, biased, blocks));
  }

  @Test
  void aSumAndItsActivationComputeAsDl4jDoes() {
    assertAlike(
        blocks -> {
          String shortcut = first(16, blocks);
          String branch = blocks.activatedNorm("norm", shortcut);
          branch = blocks.convolution("branch", new Convolution(16, Window.centred(3, 1)), branch);
          String sum = blocks.activatedAddition("sum", branch, shortcut);
          return blocks.classes(blocks.globalAverage("pooling", sum));
        });
  }

  @Test
  void theGradientIsThatOfTheLoss() {
    ComputationGraph network = network(residual(new CpuBlocks(blueprint(IMAGE, UPDATER))));
    DataSet batch = batch();
    loss(network, batch);
    INDArray gradient = network.gradient().gradient().dup();
    withoutEstimates(network, gradient);
    INDArray direction = gradient.div(gradient.norm2Number());
    INDArray parameters = network.params().dup();
    double step = 1e-2;

    network.setParams(parameters.add(direction.mul(step)));
    double ahead = loss(network, batch);
    network.setParams(parameters.sub(direction.mul(step)));
    double behind = loss(network, batch);

    double slope = gradient.norm2Number().doubleValue() / BATCH;
    assertThat((ahead - behind) / (2 * step)).isCloseTo(slope, within(2e-3 * slope));
  }

  @Test
  void aSavedModelGoesOnInEitherFamily() throws IOException {
    DataSet batch = batch();
    ComputationGraph blocked = network(residual(new CpuBlocks(blueprint(IMAGE, UPDATER))));
    for (int step = 0; step < 3; step++) {
      blocked.fit(batch);
    }
    ByteArrayOutputStream saved = new ByteArrayOutputStream();
    ModelSerializer.writeModel(blocked, saved, /* saveUpdater= */ true);

    ComputationGraph restored =
        ModelSerializer.restoreComputationGraph(
            new ByteArrayInputStream(saved.toByteArray()), /* loadUpdater= */ true);
    ComputationGraph other = network(residual(new StockBlocks(blueprint(IMAGE, UPDATER))));
    other.setParams(restored.params());
    other.getUpdater().setStateViewArray(restored.getUpdater().getStateViewArray());
    blocked.fit(batch);
    restored.fit(batch);
    other.fit(batch);

    assertThat(restored.getConfiguration()).isEqualTo(blocked.getConfiguration());
    assertThat(restored.params()).isEqualTo(blocked.params());
    assertThat(other.score()).isCloseTo(blocked.score(), within(1e-5));
    assertThat(other.params().distance2(blocked.params())).isLessThan(1e-4);
  }

  @Test
  void otherNumbersThanFloatsAreRefused() {
    ComputationGraph network = network(residual(new CpuBlocks(blueprint(IMAGE, UPDATER))));

    assertThatThrownBy(() -> network.convertDataType(DataType.DOUBLE))
        .hasMessageContaining("take floats, but the network's type is DOUBLE")
        .hasMessageContaining("use DL4J's own layers");
  }

  /** What writes a network. */
  private interface Writing {

    ComputationGraphConfiguration with(Blocks blocks);
  }

  private static void assertAlike(Writing network) {
    ComputationGraph reference = network(network.with(new StockBlocks(blueprint(IMAGE, UPDATER))));
    ComputationGraph blocked = network(network.with(new CpuBlocks(blueprint(IMAGE, UPDATER))));
    blocked.setParams(reference.params());
    DataSet batch = batch();

    assertThat(loss(blocked, batch)).isCloseTo(loss(reference, batch), within(1e-5));
    reference
        .gradient()
        .gradientForVariable()
        .forEach(
            (name, expected) ->
                assertThat(blocked.gradient().getGradientFor(name).distance2(expected))
                    .as(name)
                    .isLessThanOrEqualTo(1e-5 * expected.norm2Number().doubleValue() + 1e-7));
  }

  private static ComputationGraphConfiguration residual(Blocks blocks) {
    String shortcut = first(20, blocks);
    String branch = blocks.activatedNorm("norm", shortcut);
    branch = blocks.convolution("branch", new Convolution(20, Window.centred(3, 1)), branch);
    String sum = blocks.addition("sum", branch, shortcut);
    return WrittenOrder.of(
        blocks.classes(blocks.globalAverage("pooling", blocks.activatedNorm("last", sum))));
  }

  private static ComputationGraphConfiguration behindAFirst(
      int inputs, Convolution convolution, Blocks blocks) {
    String last = blocks.convolution("convolution", convolution, first(inputs, blocks));
    return blocks.classes(blocks.globalAverage("pooling", last));
  }

  /** Learns from what the layer after it passes back. */
  private static String first(int channels, Blocks blocks) {
    return blocks.convolution("first", new Convolution(channels, Window.centred(1, 1)), "image");
  }

  private static double loss(ComputationGraph network, DataSet batch) {
    network.setInputs(batch.getFeatures());
    network.setLabels(batch.getLabels());
    network.computeGradientAndScore();
    return network.score();
  }

  /** Batch norm's running estimates have a difference in the gradient's place. */
  private static void withoutEstimates(ComputationGraph network, INDArray gradient) {
    long start = 0;
    for (var parameter : network.paramTable().entrySet()) {
      long length = parameter.getValue().length();
      if (parameter.getKey().endsWith("_mean") || parameter.getKey().endsWith("_var")) {
        gradient.get(all(), interval(start, start + length)).assign(0);
      }
      start += length;
    }
  }

  private static DataSet batch() {
    Nd4j.getRandom().setSeed(1);
    return new DataSet(images(DataType.FLOAT, BATCH, IMAGE), labels(DataType.FLOAT, BATCH));
  }
}
