package nish.activations.dl4j;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.stream.Stream;
import nish.activations.Activation;
import nish.activations.LeakyRelu;
import nish.activations.Nish;
import org.deeplearning4j.nn.conf.MultiLayerConfiguration;
import org.deeplearning4j.nn.conf.NeuralNetConfiguration;
import org.deeplearning4j.nn.conf.layers.DenseLayer;
import org.deeplearning4j.nn.conf.layers.OutputLayer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.nd4j.linalg.activations.IActivation;
import org.nd4j.linalg.activations.impl.ActivationIdentity;
import org.nd4j.linalg.activations.impl.ActivationLReLU;
import org.nd4j.linalg.activations.impl.ActivationReLU;
import org.nd4j.linalg.activations.impl.ActivationSoftmax;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;
import org.nd4j.linalg.learning.config.NoOp;
import org.nd4j.linalg.lossfunctions.impl.LossMCXENT;

class LayerActivationTest {

  @BeforeEach
  void useDoubles() {
    Nd4j.setDefaultDataTypes(DataType.DOUBLE, DataType.DOUBLE);
  }

  @AfterEach
  void useFloatsAgain() {
    Nd4j.setDefaultDataTypes(DataType.FLOAT, DataType.FLOAT);
  }

  @ParameterizedTest
  @MethodSource("nish.activations.dl4j.CatalogSamples#all")
  void aLayerComputesTheFunction(Activation activation) {
    IActivation layer = LayerActivation.of(activation);
    INDArray x = Nd4j.linspace(DataType.FLOAT, -150, 0.125, 2401);

    assertValuesAndSlopes(activation, layer, x);
    assertValuesAndSlopes(activation, layer, x.castTo(DataType.DOUBLE));
  }

  @ParameterizedTest
  @MethodSource("nish.activations.dl4j.CatalogSamples#all")
  void aLayerLetsNotANumberThrough(Activation activation) {
    INDArray x = Nd4j.createFromArray(Float.NaN, 1f);

    INDArray value = LayerActivation.of(activation).getActivation(x, true);

    assertThat(value.getDouble(0)).isNaN();
    assertThat(value.getDouble(1)).isNotNaN();
  }

  @ParameterizedTest
  @MethodSource("nish.activations.dl4j.CatalogSamples#all")
  void aLayerSurvivesJson(Activation activation) {
    MultiLayerConfiguration configuration = configuration(activation);

    assertThat(MultiLayerConfiguration.fromJson(configuration.toJson())).isEqualTo(configuration);
  }

  @Test
  void parametersReachTheLayer() {
    assertThat(LayerActivation.of(new Nish(1.5, 4))).isEqualTo(new ActivationNish(1.5, 4));
    assertThat(LayerActivation.of(new LeakyRelu(0.2))).isEqualTo(new ActivationLReLU(0.2));
  }

  @ParameterizedTest
  @MethodSource("nish.activations.dl4j.CatalogSamples#all")
  void aLayerTellsItsFunction(Activation activation) {
    assertThat(LayerActivation.function(LayerActivation.of(activation))).contains(activation);
  }

  @Test
  void aLayerTellsTheParametersOfItsFunction() {
    assertThat(LayerActivation.function(new ActivationNish(1.5, 4))).contains(new Nish(1.5, 4));
    assertThat(LayerActivation.function(new ActivationLReLU(0.2))).contains(new LeakyRelu(0.2));
  }

  @Test
  void layersOfOtherFunctionsTellNone() {
    assertThat(
            Stream.of(
                new ActivationIdentity(),
                new ActivationSoftmax(),
                new ActivationReLU(6.0, 0.0, 0.0),
                new ActivationLReLU(-0.2)))
        .allSatisfy(layer -> assertThat(LayerActivation.function(layer)).isEmpty());
  }

  private static void assertValuesAndSlopes(Activation activation, IActivation layer, INDArray x) {
    INDArray value = layer.getActivation(x.dup(), true);
    INDArray slope = layer.backprop(x.dup(), x.ulike().assign(1)).getFirst();

    for (long i = 0; i < x.length(); i++) {
      double place = x.getDouble(i);
      assertThat(value.getDouble(i))
          .as("%s at %s", activation, place)
          .isCloseTo(activation.value(place), within(1e-5));
      assertThat(slope.getDouble(i))
          .as("slope of %s at %s", activation, place)
          .isCloseTo(activation.slope(place), within(1e-5));
    }
  }

  private static MultiLayerConfiguration configuration(Activation activation) {
    return new NeuralNetConfiguration.Builder()
        .seed(7)
        .dataType(DataType.DOUBLE)
        .updater(new NoOp())
        .list()
        .layer(
            new DenseLayer.Builder()
                .nIn(4)
                .nOut(8)
                .activation(LayerActivation.of(activation))
                .build())
        .layer(
            new DenseLayer.Builder()
                .nIn(8)
                .nOut(8)
                .activation(LayerActivation.of(activation))
                .build())
        .layer(
            new OutputLayer.Builder(new LossMCXENT())
                .nIn(8)
                .nOut(3)
                .activation(new ActivationSoftmax())
                .build())
        .build();
  }
}
