package nish.worker.network;

import org.deeplearning4j.nn.api.ParamInitializer;
import org.deeplearning4j.nn.conf.inputs.InputType;
import org.deeplearning4j.nn.conf.layers.BatchNormalization;
import org.deeplearning4j.nn.conf.layers.FeedForwardLayer;
import org.deeplearning4j.nn.conf.layers.Layer;

/**
 * What a layer costs.
 *
 * @param parameters that are trained
 * @param multiplyAdds forward, for one image; those of weighted sums alone
 */
record LayerCost(long parameters, long multiplyAdds) {

  static LayerCost of(Layer layer, InputType output) {
    ParamInitializer initializer = layer.initializer();
    long all = initializer == null ? 0 : initializer.numParams(layer);
    if (layer instanceof BatchNormalization norm) {
      return new LayerCost(all - untrained(norm), 0);
    } else if (all > 0 && layer instanceof FeedForwardLayer weighted) {
      long biases = initializer.biasKeys(layer).isEmpty() ? 0 : weighted.getNOut();
      return new LayerCost(all, (all - biases) * places(output));
    }
    return new LayerCost(all, 0);
  }

  /** Running mean and variance, and a gamma that stays as it is. */
  private static long untrained(BatchNormalization norm) {
    boolean fixedGamma = norm instanceof BatchNorm ours && ours.fixedGamma();
    return norm.getNOut() * (fixedGamma ? 3 : 2);
  }

  private static long places(InputType output) {
    return output instanceof InputType.InputTypeConvolutional image
        ? image.getHeight() * image.getWidth()
        : 1;
  }
}
