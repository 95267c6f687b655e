package nish.activations.dl4j;

import static org.assertj.core.api.Assertions.assertThat;

import nish.activations.Activation;
import org.deeplearning4j.nn.conf.MultiLayerConfiguration;
import org.deeplearning4j.nn.conf.NeuralNetConfiguration;
import org.deeplearning4j.nn.conf.WorkspaceMode;
import org.deeplearning4j.nn.conf.inputs.InputType;
import org.deeplearning4j.nn.conf.layers.ActivationLayer;
import org.deeplearning4j.nn.conf.layers.BatchNormalization;
import org.deeplearning4j.nn.conf.layers.ConvolutionLayer;
import org.deeplearning4j.nn.conf.layers.DenseLayer;
import org.deeplearning4j.nn.conf.layers.OutputLayer;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.nd4j.linalg.activations.IActivation;
import org.nd4j.linalg.activations.impl.ActivationSoftmax;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;
import org.nd4j.linalg.lossfunctions.impl.LossMCXENT;

/**
 * DL4J validates in which workspace each array lies, and fails where an activation returns a new
 * one (deeplearning4j issue 10463), or reads what an activation has overwritten (issue 5541).
 */
class WorkspaceTest {

  @ParameterizedTest
  @MethodSource("nish.activations.dl4j.CatalogSamples#all")
  void workspacesChangeNoBit(Activation activation) {
    INDArray images = Nd4j.randn(DataType.FLOAT, 8, 2, 6, 6);
    INDArray labels = Nd4j.zeros(DataType.FLOAT, 8, 3).addiColumnVector(Nd4j.ones(8, 1)).divi(3);

    MultiLayerNetwork with = trained(activation, WorkspaceMode.ENABLED, images, labels);
    MultiLayerNetwork without = trained(activation, WorkspaceMode.NONE, images, labels);

    assertThat(with.params()).isEqualTo(without.params());
    assertThat(with.output(images)).isEqualTo(without.output(images));
    assertThat(with.feedForward(images)).isEqualTo(without.feedForward(images));
    assertThat(with.params().isNaN().any()).isFalse();
  }

  private static MultiLayerNetwork trained(
      Activation activation, WorkspaceMode mode, INDArray images, INDArray labels) {
    MultiLayerNetwork network =
        new MultiLayerNetwork(configuration(LayerActivation.of(activation), mode));
    network.init();
    for (int step = 0; step < 3; step++) {
      network.fit(images, labels);
    }
    return network;
  }

  private static MultiLayerConfiguration configuration(IActivation activation, WorkspaceMode mode) {
    return new NeuralNetConfiguration.Builder()
        .seed(7)
        .trainingWorkspaceMode(mode)
        .inferenceWorkspaceMode(mode)
        .list()
        .layer(new ConvolutionLayer.Builder(3, 3).nOut(4).activation(activation).build())
        .layer(new BatchNormalization.Builder().build())
        .layer(new ActivationLayer(activation))
        .layer(new DenseLayer.Builder().nOut(8).activation(activation).build())
        .layer(
            new OutputLayer.Builder(new LossMCXENT())
                .nOut(3)
                .activation(new ActivationSoftmax())
                .build())
        .setInputType(InputType.convolutional(6, 6, 2))
        .build();
  }
}
