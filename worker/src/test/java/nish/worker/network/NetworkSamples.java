package nish.worker.network;

import nish.activations.dl4j.ActivationNish;
import nish.worker.data.ImageShape;
import nish.worker.trial.NetworkChoice;
import org.deeplearning4j.nn.conf.ComputationGraphConfiguration;
import org.deeplearning4j.nn.graph.ComputationGraph;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;
import org.nd4j.linalg.learning.config.IUpdater;

/** Networks with nish, images and labels for tests. */
final class NetworkSamples {

  private NetworkSamples() {}

  static Blueprint blueprint(ImageShape input, IUpdater updater) {
    return new Blueprint(input, 10, new ActivationNish(1, 3), updater, 1);
  }

  static ComputationGraph network(NetworkChoice choice, Blueprint blueprint) {
    return network(NetworkCatalog.configuration(choice, blueprint));
  }

  static ComputationGraph network(ComputationGraphConfiguration configuration) {
    ComputationGraph network = new ComputationGraph(configuration);
    network.init();
    return network;
  }

  static INDArray images(DataType type, int count, ImageShape shape) {
    return Nd4j.randn(type, count, shape.channels(), shape.height(), shape.width());
  }

  static INDArray labels(DataType type, int count) {
    INDArray labels = Nd4j.zeros(type, count, 10);
    for (int i = 0; i < count; i++) {
      labels.putScalar(i, i % 10, 1);
    }
    return labels;
  }
}
