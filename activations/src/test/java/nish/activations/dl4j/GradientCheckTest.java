package nish.activations.dl4j;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nish.activations.Activation;
import nish.activations.Nish;
import org.deeplearning4j.gradientcheck.GradientCheckUtil;
import org.deeplearning4j.nn.conf.MultiLayerConfiguration;
import org.deeplearning4j.nn.conf.NeuralNetConfiguration;
import org.deeplearning4j.nn.conf.inputs.InputType;
import org.deeplearning4j.nn.conf.layers.ActivationLayer;
import org.deeplearning4j.nn.conf.layers.BatchNormalization;
import org.deeplearning4j.nn.conf.layers.ConvolutionLayer;
import org.deeplearning4j.nn.conf.layers.DenseLayer;
import org.deeplearning4j.nn.conf.layers.Layer;
import org.deeplearning4j.nn.conf.layers.OutputLayer;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.deeplearning4j.nn.weights.WeightInit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.nd4j.linalg.activations.impl.ActivationIdentity;
import org.nd4j.linalg.activations.impl.ActivationSoftmax;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;
import org.nd4j.linalg.learning.config.NoOp;
import org.nd4j.linalg.lossfunctions.impl.LossMCXENT;

/** DL4J's own check: gradients by backpropagation against differences of the loss, in double. */
class GradientCheckTest {

  @BeforeEach
  void useDoubles() {
    Nd4j.setDefaultDataTypes(DataType.DOUBLE, DataType.DOUBLE);
    Nd4j.getRandom().setSeed(42);
  }

  @AfterEach
  void useFloatsAgain() {
    Nd4j.setDefaultDataTypes(DataType.FLOAT, DataType.FLOAT);
  }

  static Stream<Activation> functions() {
    return Stream.concat(
        CatalogSamples.all(), Stream.of(new Nish(0.67, 2), new Nish(0.67, 3), new Nish(1.5, 5)));
  }

  @ParameterizedTest
  @MethodSource("functions")
  void aDenseNetworkPasses(Activation activation) {
    assertPasses(
        Nd4j.randn(3, 4),
        InputType.feedForward(4),
        new DenseLayer.Builder().nOut(8).activation(LayerActivation.of(activation)).build(),
        new DenseLayer.Builder().nOut(8).activation(LayerActivation.of(activation)).build());
  }

  @ParameterizedTest
  @MethodSource("functions")
  void aConvolutionalNetworkPasses(Activation activation) {
    assertPasses(
        Nd4j.randn(3, 2, 6, 6),
        InputType.convolutional(6, 6, 2),
        new ConvolutionLayer.Builder(3, 3)
            .nOut(3)
            .activation(LayerActivation.of(activation))
            .build(),
        new ConvolutionLayer.Builder(3, 3).nOut(3).activation(new ActivationIdentity()).build(),
        new BatchNormalization.Builder().build(),
        new ActivationLayer(LayerActivation.of(activation)));
  }

  private static void assertPasses(INDArray input, InputType type, Layer... layers) {
    MultiLayerNetwork network = new MultiLayerNetwork(configuration(type, List.of(layers)));
    network.init();

    boolean passes =
        GradientCheckUtil.checkGradients(
            new GradientCheckUtil.MLNConfig()
                .net(network)
                .epsilon(1e-6)
                .maxRelError(1e-5)
                .minAbsoluteError(1e-8)
                .excludeParams(notLearnt(network))
                .input(input)
                .labels(Nd4j.eye(3).castTo(DataType.DOUBLE)));

    assertThat(passes).isTrue();
  }

  /** A batch norm's running statistics are parameters to DL4J, but have no gradient. */
  private static Set<String> notLearnt(MultiLayerNetwork network) {
    return network.paramTable().keySet().stream()
        .filter(
            name -> name.endsWith("_mean") || name.endsWith("_var") || name.endsWith("log10stdev"))
        .collect(Collectors.toSet());
  }

  private static MultiLayerConfiguration configuration(InputType type, List<Layer> layers) {
    NeuralNetConfiguration.ListBuilder list =
        new NeuralNetConfiguration.Builder()
            .seed(7)
            .dataType(DataType.DOUBLE)
            .updater(new NoOp())
            .weightInit(WeightInit.XAVIER)
            .list();
    layers.forEach(list::layer);
    return list.layer(
            new OutputLayer.Builder(new LossMCXENT())
                .nOut(3)
                .activation(new ActivationSoftmax())
                .build())
        .setInputType(type)
        .build();
  }
}
