package nish.worker.network;

import java.util.Map;
import java.util.TreeMap;
import nish.worker.data.ImageShape;
import org.deeplearning4j.nn.conf.ComputationGraphConfiguration;
import org.deeplearning4j.nn.graph.ComputationGraph;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.dataset.DataSet;
import org.nd4j.linalg.factory.Nd4j;

/**
 * A whole network's gradient against differences of its loss, in double. Not by DL4J's check, which
 * skips the wrong parameters where a graph branches.
 */
final class GradientChecked {

  private static final int EXAMPLES = 3;
  private static final double STEP = 1e-6;

  /** A gradient below it may be 0 but for rounding. */
  private static final double SMALL = 1e-3;

  /** Of one parameter's elements that are checked, evenly spread. */
  private static final int ELEMENTS = 4;

  private final ComputationGraph network;
  private final DataSet batch;

  private GradientChecked(ComputationGraph network, DataSet batch) {
    this.network = network;
    this.batch = batch;
  }

  /** For each trained parameter, the largest error as a part of its largest gradient. */
  static Map<String, Double> errors(ComputationGraphConfiguration configuration, ImageShape input) {
    DataType before = Nd4j.dataType();
    Nd4j.setDefaultDataTypes(DataType.DOUBLE, DataType.DOUBLE);
    try {
      ComputationGraph network =
          NetworkSamples.network(configuration).convertDataType(DataType.DOUBLE);
      INDArray images = NetworkSamples.images(DataType.DOUBLE, EXAMPLES, input);
      INDArray labels = NetworkSamples.labels(DataType.DOUBLE, EXAMPLES);
      return new GradientChecked(network, new DataSet(images, labels)).errors();
    } finally {
      Nd4j.setDefaultDataTypes(before, before);
    }
  }

  private Map<String, Double> errors() {
    network.setInput(0, batch.getFeatures());
    network.setLabels(batch.getLabels());
    network.computeGradientAndScore();
    Map<String, INDArray> gradients = new TreeMap<>();
    network
        .gradient()
        .gradientForVariable()
        .forEach((name, slope) -> gradients.put(name, slope.div(EXAMPLES)));
    gradients.keySet().removeIf(name -> name.matches(".*_(mean|var)|stem.image_gamma"));
    Map<String, Double> errors = new TreeMap<>();
    gradients.forEach(
        (name, gradient) -> errors.put(name, error(network.getParam(name), gradient)));
    return errors;
  }

  private double error(INDArray parameter, INDArray gradient) {
    double error = 0;
    for (int i = 0; i < ELEMENTS; i++) {
      long element = i * parameter.length() / ELEMENTS;
      double value = parameter.getDouble(element);
      double difference =
          (loss(parameter, element, value + STEP) - loss(parameter, element, value - STEP))
              / (2 * STEP);
      parameter.putScalar(element, value);
      error = Math.max(error, Math.abs(difference - gradient.getDouble(element)));
    }
    return error / Math.max(SMALL, gradient.amaxNumber().doubleValue());
  }

  private double loss(INDArray parameter, long element, double value) {
    parameter.putScalar(element, value);
    return network.score(batch, true);
  }
}
