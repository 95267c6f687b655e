package nish.worker.network;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import nish.activations.dl4j.ActivationNish;
import nish.worker.data.ImageShape;
import org.deeplearning4j.nn.graph.ComputationGraph;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.dataset.DataSet;
import org.nd4j.linalg.factory.Nd4j;
import org.nd4j.linalg.learning.config.Sgd;

/** Batch norm in float, against the same in double, on images whose mean is far from 0. */
class BatchNormTest {

  private static final Blueprint BLUEPRINT =
      new Blueprint(new ImageShape(3, 28, 28), 10, new ActivationNish(1, 3), new Sgd(0.1), 1);
  private static final INDArray LABELS = Nd4j.eye(10).repeat(0, 6).castTo(DataType.FLOAT);

  private static INDArray images;

  @BeforeAll
  static void drawImages() {
    System.setProperty("org.eclipse.deeplearning4j.helpers.disable", "false");
    Nd4j.getRandom().setSeed(5);
    images = Nd4j.randn(DataType.FLOAT, 60, 3, 28, 28).addi(1);
  }

  @Test
  void theMeanOfManyFloatsIsExact() {
    INDArray exact = images.castTo(DataType.DOUBLE).mean(0, 2, 3);

    assertThat(distance(BatchMoments.of(images).mean(), exact)).isLessThan(3e-7);
  }

  /**
   * Of what lies behind the norm: before it, most of a gradient cancels, whatever the arithmetic.
   */
  @Test
  void gradientsAreThoseOfDouble() {
    Map<String, INDArray> single = gradient(DataType.FLOAT);
    Map<String, INDArray> exact = gradient(DataType.DOUBLE);

    for (String parameter : new String[] {"norm_gamma", "norm_beta", "logits_W"}) {
      assertThat(distance(single.get(parameter), exact.get(parameter)))
          .as(parameter)
          .isLessThan(1e-5);
    }
    assertThat(single.get("pixels_gamma").maxNumber().doubleValue()).isZero();
  }

  @Test
  void theRunningEstimatesKeepNineTenths() {
    ComputationGraph network = network(DataType.FLOAT);
    network.fit(new DataSet(images, LABELS));
    BatchMoments moments = BatchMoments.of(images);

    assertThat(distance(network.getParam("pixels_mean"), moments.mean().mul(0.1))).isLessThan(1e-6);
    assertThat(distance(network.getParam("pixels_var"), moments.variance().mul(0.1).addi(0.9)))
        .isLessThan(1e-6);
  }

  /** ‖a − b‖ / ‖b‖. */
  private static double distance(INDArray one, INDArray other) {
    INDArray exact = other.castTo(DataType.DOUBLE).reshape(other.length());
    INDArray apart = one.castTo(DataType.DOUBLE).reshape(one.length()).sub(exact);
    return apart.norm2Number().doubleValue() / exact.norm2Number().doubleValue();
  }

  private static Map<String, INDArray> gradient(DataType precision) {
    ComputationGraph network = network(precision);
    network.setInputs(images.castTo(precision));
    network.setLabels(LABELS.castTo(precision));
    network.computeGradientAndScore();
    return network.gradient().gradientForVariable();
  }

  private static ComputationGraph network(DataType precision) {
    Blocks blocks = new StockBlocks(BLUEPRINT);
    String last = blocks.imageNorm("pixels", Blocks.IMAGE);
    last = blocks.convolution("convolution", new Convolution(8, Window.centred(3, 1)), last);
    last = blocks.activatedNorm("norm", last);
    ComputationGraph network =
        new ComputationGraph(blocks.classes(blocks.globalAverage("pooling", last)));
    network.init();
    return network.convertDataType(precision);
  }
}
