package nish.worker.network;

import static nish.worker.network.NetworkSamples.blueprint;
import static nish.worker.network.NetworkSamples.images;
import static nish.worker.network.NetworkSamples.labels;
import static nish.worker.network.NetworkSamples.network;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import nish.worker.data.ImageShape;
import nish.worker.training.Backend;
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
import org.nd4j.linalg.indexing.INDArrayIndex;
import org.nd4j.linalg.indexing.NDArrayIndex;
import org.nd4j.linalg.learning.config.Nesterovs;
import org.nd4j.linalg.learning.config.Sgd;

/** A convolution in groups, against a dense one whose weights between groups are 0. */
class GroupedConvolutionTest {

  private static final Sgd SGD = new Sgd(1);
  private static final INDArrayIndex ALL = NDArrayIndex.all();

  @BeforeAll
  static void load() {
    Backend.require();
  }

  @ParameterizedTest
  @CsvSource({
    "64, 64, 32, 3, 1",
    "64, 128, 32, 3, 2",
    "24, 12, 3, 3, 2",
    "32, 64, 2, 1, 1",
    "12, 30, 6, 5, 1"
  })
  void givesAndLearnsWhatADenseOneDoes(int inputs, int filters, int groups, int size, int stride) {
    Convolution one = new Convolution(filters, Window.centred(size, stride), groups, false);
    ImageShape shape = new ImageShape(inputs, 9, 8);
    ComputationGraph grouped = network(alone(one, shape));
    ComputationGraph dense =
        network(alone(new Convolution(filters, one.window(), 1, false), shape));
    copy(grouped, dense, groups);
    INDArray images = images(DataType.FLOAT, 5, shape);
    DataSet batch = new DataSet(images, labels(DataType.FLOAT, 5));

    assertThat(output(grouped, images)).isEqualTo(output(dense, images));
    grouped.fit(batch);
    dense.fit(batch);

    assertThat(withinGroups(dense.getParam("one_W").dup(), groups))
        .matches(weights -> weights.equalsWithEps(grouped.getParam("one_W"), 1e-5));
    assertThat(grouped.getParam("first_W"))
        .as("the gradient that reaches the layer before")
        .matches(weights -> weights.equalsWithEps(dense.getParam("first_W"), 1e-5));
  }

  @Test
  void itsGradientIsThatOfItsLoss() {
    ImageShape shape = new ImageShape(4, 5, 4);
    Convolution one = new Convolution(6, Window.centred(3, 2), 2, false);

    assertThat(GradientChecked.errors(alone(one, shape), shape))
        .hasSize(4)
        .allSatisfy((parameter, error) -> assertThat(error).isLessThan(1e-5));
  }

  @Test
  void hasTheWeightsOfItsGroupsAlone() {
    Convolution one = new Convolution(64, Window.centred(3, 1), 32, false);

    INDArray weights = network(alone(one, new ImageShape(128, 4, 4))).getParam("one_W");

    assertThat(weights.shape()).containsExactly(64, 4, 3, 3);
    assertThat(weights.stdNumber().doubleValue())
        .as("drawn for the inputs that a filter sees")
        .isBetween(0.95 * Math.sqrt(2 / 36.0), 1.05 * Math.sqrt(2 / 36.0));
  }

  @Test
  void comesBackFromJsonAsItWas() {
    ComputationGraphConfiguration configuration =
        alone(new Convolution(64, Window.centred(3, 2), 32, false), new ImageShape(128, 8, 8));

    assertThat(ComputationGraphConfiguration.fromJson(configuration.toJson()))
        .isEqualTo(configuration);
  }

  @Test
  void aSavedModelGoesOnWhereItStopped() throws Exception {
    ImageShape shape = new ImageShape(8, 6, 6);
    ComputationGraph network =
        network(
            alone(
                new Convolution(16, Window.centred(3, 1), 4, false),
                shape,
                blueprint(shape, new Nesterovs(0.1, 0.9))));
    DataSet batch = new DataSet(images(DataType.FLOAT, 4, shape), labels(DataType.FLOAT, 4));
    network.fit(batch);
    ByteArrayOutputStream file = new ByteArrayOutputStream();
    ModelSerializer.writeModel(network, file, true);
    ComputationGraph loaded =
        ModelSerializer.restoreComputationGraph(new ByteArrayInputStream(file.toByteArray()), true);

    network.fit(batch);
    loaded.fit(batch);

    assertThat(loaded.params()).isEqualTo(network.params());
  }

  @Test
  void channelsThatTheGroupsDoNotDivideAreRefused() {
    Convolution one = new Convolution(10, Window.centred(3, 1), 4, false);

    assertThatThrownBy(() -> network(alone(one, new ImageShape(8, 4, 4))))
        .hasMessageContaining("4 groups divide inputs and filters evenly")
        .hasMessageContaining("8 and 10; make both multiples of 4");
  }

  private static ComputationGraphConfiguration alone(Convolution convolution, ImageShape shape) {
    return alone(convolution, shape, blueprint(shape, SGD));
  }

  /** Behind a 1×1 convolution, which learns from what is passed back. */
  private static ComputationGraphConfiguration alone(
      Convolution convolution, ImageShape shape, Blueprint blueprint) {
    Blocks blocks = new StockBlocks(blueprint);
    Convolution first = new Convolution(shape.channels(), Window.centred(1, 1));
    String last = blocks.convolution("first", first, Blocks.IMAGE);
    last = blocks.convolution("one", convolution, last);
    return blocks.classes(blocks.globalAverage("pooling", last));
  }

  private static INDArray output(ComputationGraph network, INDArray images) {
    return network.feedForward(images, false).get("one");
  }

  private static void copy(ComputationGraph grouped, ComputationGraph dense, int groups) {
    INDArray weights = grouped.getParam("one_W").dup();
    INDArray apart = Nd4j.zeros(dense.getParam("one_W").shape());
    long filters = weights.size(0) / groups;
    for (int group = 0; group < groups; group++) {
      INDArrayIndex rows = NDArrayIndex.interval(group * filters, (group + 1) * filters);
      group(apart, group, groups).assign(weights.get(rows, ALL, ALL, ALL));
    }
    dense.getParam("one_W").assign(apart);
    for (String other : new String[] {"first_W", "logits_W", "logits_b"}) {
      dense.getParam(other).assign(grouped.getParam(other));
    }
  }

  private static INDArray withinGroups(INDArray dense, int groups) {
    INDArray[] each = new INDArray[groups];
    for (int group = 0; group < groups; group++) {
      each[group] = group(dense, group, groups).dup('c');
    }
    return Nd4j.concat(0, each);
  }

  private static INDArray group(INDArray dense, int group, int groups) {
    long filters = dense.size(0) / groups;
    long inputs = dense.size(1) / groups;
    return dense.get(
        NDArrayIndex.interval(group * filters, (group + 1) * filters),
        NDArrayIndex.interval(group * inputs, (group + 1) * inputs),
        ALL,
        ALL);
  }
}
