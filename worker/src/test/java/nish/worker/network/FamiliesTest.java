package nish.worker.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.util.Map;
import nish.activations.ActivationCatalog;
import nish.activations.dl4j.LayerActivation;
import nish.worker.data.ImageShape;
import nish.worker.network.onednn.OneDnn;
import nish.worker.trial.DecayScope;
import nish.worker.trial.InitialWeights;
import nish.worker.trial.NetworkChoice;
import org.assertj.core.data.Offset;
import org.deeplearning4j.nn.graph.ComputationGraph;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.dataset.DataSet;
import org.nd4j.linalg.factory.Nd4j;
import org.nd4j.linalg.learning.config.Nesterovs;

/** Layers in blocks of channels train as DL4J's own do, but for the last digits. */
class FamiliesTest {

  private static final int CLASSES = 10;
  private static final int BATCH = 16;
  private static final int STEPS = 5;

  /** So low that the last digits of deep networks do not grow into others within these steps. */
  private static final double LEARNING_RATE = 1e-4;

  @BeforeAll
  static void needsOneDnn() {
    assumeThat(OneDnn.isThere()).as("oneDNN has a build for this platform").isTrue();
  }

  /**
   * Where a network has kinks, rounding puts single values on their other side; and where it is
   * deep and a channel has few values, batch norm widens what rounding left, most of it DL4J's.
   */
  @ParameterizedTest(name = "{0} on {1}x{2} with {3}: gradients within {4}")
  @CsvSource({
    "lenet, 1, 28, relu, 1e-5",
    "lenet, 3, 28, nish, 1e-5",
    "lenet, 1, 28, mish, 1e-5",
    "mlp, 1, 28, nish, 1e-5",
    "res20, 3, 28, nish, 1e-5",
    "res20, 3, 28, mish, 1e-5",
    "res20, 3, 28, relu, 5e-3",
    "res18, 3, 32, swish, 1e-5",
    "res50, 3, 36, nish, 1e-4",
    "resx50, 3, 36, nish, 1e-4"
  })
  void bothFamiliesTrainAlike(
      String name, int channels, int size, String activation, double tolerance) {
    ImageShape shape = new ImageShape(channels, size, size);
    ComputationGraph reference = network(name, shape, activation, Layers.DL4J);
    ComputationGraph blocked = network(name, shape, activation, Layers.BLOCKED);
    DataSet batch = batch(shape);

    assertThat(blocked.paramTable().keySet())
        .containsExactlyElementsOf(reference.paramTable().keySet());
    assertThat(blocked.params().toFloatVector()).isEqualTo(reference.params().toFloatVector());

    assertThat(loss(blocked, batch)).isCloseTo(loss(reference, batch), relative(reference, 1e-6));
    INDArray expected = reference.gradient().gradient();
    assertThat(blocked.gradient().gradient().distance2(expected))
        .isLessThan(tolerance * expected.norm2Number().doubleValue());

    for (int step = 0; step < STEPS; step++) {
      reference.fit(batch);
      blocked.fit(batch);
      assertThat(blocked.score()).isCloseTo(reference.score(), relative(reference, 1e-3));
    }
    assertThat(
            blocked.output(batch.getFeatures())[0].distance2(
                reference.output(batch.getFeatures())[0]))
        .as("what they predict from their running estimates")
        .isLessThan(1e-3);
  }

  /** Where a network is deep, DL4J's own floats are farther from its doubles than ours. */
  @ParameterizedTest(name = "{0} on {1}x{2} with {3}")
  @CsvSource({"res20, 3, 28, nish", "res50, 3, 36, nish", "resx50, 3, 36, nish"})
  void roundingIsNoWorseThanDl4js(String name, int channels, int size, String activation) {
    ImageShape shape = new ImageShape(channels, size, size);
    DataSet batch = batch(shape);
    DataSet precise =
        new DataSet(
            batch.getFeatures().castTo(DataType.DOUBLE), batch.getLabels().castTo(DataType.DOUBLE));
    ComputationGraph reference = network(name, shape, activation, Layers.DL4J);

    INDArray exact = gradient(reference.convertDataType(DataType.DOUBLE), precise);
    double error =
        gradient(network(name, shape, activation, Layers.BLOCKED), batch).distance2(exact);

    assertThat(error).isLessThan(1.1 * gradient(reference, batch).distance2(exact));
  }

  private static INDArray gradient(ComputationGraph network, DataSet batch) {
    loss(network, batch);
    return network.gradient().gradient().castTo(DataType.DOUBLE);
  }

  private static double loss(ComputationGraph network, DataSet batch) {
    network.setInputs(batch.getFeatures());
    network.setLabels(batch.getLabels());
    network.computeGradientAndScore();
    return network.score();
  }

  private static Offset<Double> relative(ComputationGraph reference, double share) {
    return within(share * reference.score());
  }

  private static ComputationGraph network(
      String name, ImageShape shape, String activation, Layers layers) {
    Blueprint blueprint =
        new Blueprint(
            shape,
            CLASSES,
            LayerActivation.of(ActivationCatalog.activation(activation, Map.of())),
            new Nesterovs(LEARNING_RATE, 0.9),
            1e-4,
            DecayScope.WEIGHTS,
            InitialWeights.XAVIER_IN,
            1);
    NetworkChoice choice = NetworkChoice.of(name);
    NetworkChoice narrow = name.matches("resx?(18|50)") ? choice.withWidth(0.25) : choice;
    ComputationGraph network =
        new ComputationGraph(NetworkCatalog.configuration(narrow, blueprint, layers));
    network.init();
    return network;
  }

  private static DataSet batch(ImageShape shape) {
    INDArray labels = Nd4j.zeros(BATCH, CLASSES);
    for (int i = 0; i < BATCH; i++) {
      labels.putScalar(i, i % CLASSES, 1);
    }
    Nd4j.getRandom().setSeed(1);
    return new DataSet(Nd4j.rand(BATCH, shape.channels(), shape.height(), shape.width()), labels);
  }
}
