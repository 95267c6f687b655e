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
import org.nd4j.linalg.activations.IActivation;
import org.nd4j.linalg.activations.impl.ActivationIdentity;
import org.nd4j.linalg.lossfunctions.impl.LossMCXENT;

/**
 * LeNet as the MXNet image-classification examples have it, after LeCun, Bottou, Bengio and
 * Haffner, "Gradient-based learning applied to document recognition" (1998): two 5×5 convolutions
 * of 20 and 50 filters, each with 2×2 max pooling, and a dense layer of 500 units.
 *
 * <p>Weight decay is told to each layer: DL4J adds one that is the default of all layers twice.
 */
final class LeNet {

  private LeNet() {}

  static ComputationGraphConfiguration configuration(Blueprint blueprint) {
    return new NeuralNetConfiguration.Builder()
        .seed(blueprint.seed())
        .updater(blueprint.updater())
        .activation(blueprint.activation())
        .weightInit(WeightInit.RELU)
        .graphBuilder()
        .addInputs("image")
        .setInputTypes(
            InputType.convolutional(
                blueprint.input().height(),
                blueprint.input().width(),
                blueprint.input().channels()))
        .addLayer("convolution1", convolution(20, blueprint), "image")
        .addLayer("pooling1", pooling(), "convolution1")
        .addLayer("convolution2", convolution(50, blueprint), "pooling1")
        .addLayer("pooling2", pooling(), "convolution2")
        .addLayer("dense", dense(500, blueprint.activation(), blueprint), "pooling2")
        .addLayer(
            NetworkCatalog.LOGITS,
            dense(blueprint.classes(), new ActivationIdentity(), blueprint),
            "dense")
        .addLayer(
            "probabilities",
            new LossLayer.Builder(new LossMCXENT()).activation(Activation.SOFTMAX).build(),
            NetworkCatalog.LOGITS)
        .setOutputs("probabilities")
        .build();
  }

  private static ConvolutionLayer convolution(int filters, Blueprint blueprint) {
    ConvolutionLayer.Builder layer = new ConvolutionLayer.Builder(5, 5);
    layer.nOut(filters).helperAllowFallback(false).l2(blueprint.weightDecay());
    return layer.build();
  }

  private static DenseLayer dense(int units, IActivation activation, Blueprint blueprint) {
    DenseLayer.Builder layer = new DenseLayer.Builder();
    layer.nOut(units).activation(activation).l2(blueprint.weightDecay());
    return layer.build();
  }

  private static SubsamplingLayer pooling() {
    return new SubsamplingLayer.Builder(SubsamplingLayer.PoolingType.MAX)
        .kernelSize(2, 2)
        .stride(2, 2)
        .build();
  }
}
