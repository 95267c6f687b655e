package nish.worker.network;

import java.util.Map;
import org.deeplearning4j.nn.conf.dropout.IDropout;
import org.deeplearning4j.nn.conf.graph.GraphVertex;
import org.deeplearning4j.nn.conf.graph.LayerVertex;
import org.deeplearning4j.nn.conf.layers.ActivationLayer;
import org.deeplearning4j.nn.conf.layers.DenseLayer;
import org.deeplearning4j.nn.conf.layers.FeedForwardLayer;
import org.deeplearning4j.nn.conf.layers.Layer;
import org.deeplearning4j.nn.conf.layers.LossLayer;
import org.deeplearning4j.nn.conf.layers.OutputLayer;
import org.nd4j.linalg.activations.IActivation;
import org.nd4j.linalg.activations.impl.ActivationIdentity;
import org.nd4j.linalg.activations.impl.ActivationSoftmax;

/**
 * How a file's network ends, behind its softmax and its loss, which a trial brings itself.
 *
 * @param name of the dense layer that scores the classes
 * @param classes that it scores
 * @param biased whether it has biases
 * @param dropout of what it scores by; null for none, as in DL4J
 */
record FileEnding(String name, long classes, boolean biased, IDropout dropout) {

  /**
   * Takes from the graph all that comes behind the class scores.
   *
   * @throws IllegalArgumentException if it does not end in a dense layer and softmax
   */
  static FileEnding cutFrom(FileGraph graph) {
    Map<String, GraphVertex> vertices = graph.vertices();
    String last = graph.output();
    while (isSoftmaxOrLoss(vertices.get(last))) {
      vertices.remove(last);
      last = graph.inputs().get(last).get(0);
    }
    Layer layer = layer(vertices.get(last));
    if (layer instanceof OutputLayer output) {
      return of(last, output, output.hasBias());
    } else if (layer instanceof DenseLayer dense) {
      return of(last, dense, dense.hasBias());
    }
    throw new IllegalArgumentException(
        "a network ends in a dense or output layer, then softmax, but this ends in "
            + (layer == null ? vertices.get(last) : layer.getClass().getSimpleName())
            + " "
            + last);
  }

  private static FileEnding of(String name, FeedForwardLayer scoring, boolean biased) {
    requireScores(name, scoring.getActivationFn());
    return new FileEnding(name, scoring.getNOut(), biased, scoring.getIDropout());
  }

  private static boolean isSoftmaxOrLoss(GraphVertex vertex) {
    Layer layer = layer(vertex);
    if (layer instanceof LossLayer loss) {
      requireScores("its loss", loss.getActivationFn());
      return true;
    }
    return layer instanceof ActivationLayer activation
        && activation.getActivationFn() instanceof ActivationSoftmax;
  }

  private static Layer layer(GraphVertex vertex) {
    return vertex instanceof LayerVertex holder ? holder.getLayerConf().getLayer() : null;
  }

  private static void requireScores(String name, IActivation activation) {
    if (!(activation instanceof ActivationSoftmax || activation instanceof ActivationIdentity)) {
      throw new IllegalArgumentException(
          "a network's last activation is softmax, but %s has %s".formatted(name, activation));
    }
  }
}
