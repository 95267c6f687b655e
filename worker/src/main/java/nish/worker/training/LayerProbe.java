package nish.worker.training;

import nish.worker.data.ImageShape;
import nish.worker.network.Blueprint;
import nish.worker.network.NetworkCatalog;
import nish.worker.trial.NetworkChoice;
import org.deeplearning4j.nn.api.Layer;
import org.deeplearning4j.nn.graph.ComputationGraph;
import org.deeplearning4j.nn.layers.convolution.ConvolutionLayer;
import org.deeplearning4j.nn.layers.mkldnn.MKLDNNConvHelper;
import org.nd4j.linalg.activations.impl.ActivationReLU;
import org.nd4j.linalg.dataset.DataSet;
import org.nd4j.linalg.factory.Nd4j;
import org.nd4j.linalg.learning.config.Sgd;

/** A training step of a small LeNet, taken to see which code DL4J's layers run. */
final class LayerProbe {

  private LayerProbe() {}

  /**
   * @throws BackendException if a convolution does not run on oneDNN; networks of the catalogue
   *     forbid the fallback, so a helper that fails within the step is told too
   */
  static void requireOneDnn(Natives natives) {
    ComputationGraph network = network();
    try {
      network.fit(new DataSet(Nd4j.zeros(1, 1, 28, 28), Nd4j.ones(1, 2)));
    } catch (RuntimeException e) {
      throw new BackendException("oneDNN failed in a first training step: " + e.getMessage(), e);
    }
    for (Layer layer : network.getLayers()) {
      if (layer instanceof ConvolutionLayer && !(layer.getHelper() instanceof MKLDNNConvHelper)) {
        throw new BackendException(
            "DL4J's layers do not run on oneDNN although %s has it, and would train five to ten times slower; is another nd4j-native before Nish's on the class path?"
                .formatted(natives.classifier()));
      }
    }
  }

  private static ComputationGraph network() {
    Blueprint blueprint =
        new Blueprint(new ImageShape(1, 28, 28), 2, new ActivationReLU(), new Sgd(0.1), 1);
    ComputationGraph network =
        new ComputationGraph(NetworkCatalog.configuration(NetworkChoice.of("lenet"), blueprint));
    network.init();
    return network;
  }
}
