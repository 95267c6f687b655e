package nish.worker.network;

import org.deeplearning4j.nn.conf.ComputationGraphConfiguration;
import org.deeplearning4j.nn.conf.NeuralNetConfiguration;
import org.deeplearning4j.nn.conf.inputs.InputType;
import org.deeplearning4j.nn.conf.layers.ConvolutionLayer;
import org.deeplearning4j.nn.conf.layers.DenseLayer;
import org.deeplearning4j.nn.conf.layers.LossLayer;
import org.deeplearning4j.nn.conf.layers.SubsamplingLayer;
import org.deeplearning4j.nn.weights.WeightInit;
import org.nd4j.linalg.activations.Activation;
import org.nd4j.linalg.lossfunctions.impl.LossMCXENT;

/**
 * LeNet as the MXNet image-classification examples have it, after LeCun, Bottou, Bengio and
 * Haffner, "Gradient-based learning applied to document recognition" (1998): two 5×5 convolutions
 * of 20 and 50 filters, each with 2×2 max pooling, and a dense layer of 500 units.
 */
final class LeNet {

  private LeNet() {}

  static ComputationGraphConfiguration configuration(Blueprint blueprint) {
    NeuralNetConfiguration.Builder defaults =
        new NeuralNetConfiguration.Builder()
            .seed(blueprint.seed())
            .updater(blueprint.updater())
            .activation(blueprint.activation())
            .weightInit(WeightInit.RELU);
    if (blueprint.weightDecay() > 0) {
      defaults.weightDecay(blueprint.weightDecay());
    }
    return defaults
        .graphBuilder()
        .addInputs("image")
        .setInputTypes(
            InputType.convolutional(
                blueprint.input().height(),
                blueprint.input().width(),
                blueprint.input().channels()))
        .addLayer("convolution1", convolution(20), "image")
        .addLayer("pooling1", pooling(), "convolution1")
        .addLayer("convolution2", convolution(50), "pooling1")
        .addLayer("pooling2", pooling(), "convolution2")
        .addLayer("dense", new DenseLayer.Builder().nOut(500).build(), "pooling2")
        .addLayer(
            NetworkCatalog.LOGITS,
            new DenseLayer.Builder()
                .nOut(blueprint.classes())
                .activation(Activation.IDENTITY)
                .build(),
            "dense")
        .addLayer(
            "probabilities",
            new LossLayer.Builder(new LossMCXENT()).activation(Activation.SOFTMAX).build(),
            NetworkCatalog.LOGITS)
        .setOutputs("probabilities")
        .build();
  }

  private static ConvolutionLayer convolution(int filters) {
    return new ConvolutionLayer.Builder(5, 5).nOut(filters).helperAllowFallback(false).build();
  }

  private static SubsamplingLayer pooling() {
    return new SubsamplingLayer.Builder(SubsamplingLayer.PoolingType.MAX)
        .kernelSize(2, 2)
        .stride(2, 2)
        .build();
  }
}
