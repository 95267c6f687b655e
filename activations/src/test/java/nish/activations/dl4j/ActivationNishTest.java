package nish.activations.dl4j;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.nio.file.Path;
import org.deeplearning4j.nn.conf.ComputationGraphConfiguration;
import org.deeplearning4j.nn.conf.MultiLayerConfiguration;
import org.deeplearning4j.nn.conf.NeuralNetConfiguration;
import org.deeplearning4j.nn.conf.layers.ActivationLayer;
import org.deeplearning4j.nn.conf.layers.DenseLayer;
import org.deeplearning4j.nn.conf.layers.OutputLayer;
import org.deeplearning4j.nn.graph.ComputationGraph;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.deeplearning4j.util.ModelSerializer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.nd4j.common.primitives.Pair;
import org.nd4j.linalg.activations.impl.ActivationSoftmax;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;
import org.nd4j.linalg.lossfunctions.impl.LossMCXENT;

class ActivationNishTest {

  private static final ActivationNish NISH = new ActivationNish(0.67, 4);

  @Test
  void theInputIsOverwrittenAndReturned() {
    INDArray in = Nd4j.createFromArray(-1f, 2f);

    INDArray out = NISH.getActivation(in, true);

    assertThat(out).isSameAs(in);
    assertThat(out.getFloat(0)).isNegative().isGreaterThan(-1);
    assertThat(out.getFloat(1)).isEqualTo(2);
  }

  @Test
  void theGradientOverwritesTheInput() {
    INDArray in = Nd4j.createFromArray(-1f, 2f);

    Pair<INDArray, INDArray> gradient = NISH.backprop(in, Nd4j.createFromArray(3f, 3f));

    assertThat(gradient.getFirst()).isSameAs(in);
    assertThat(gradient.getSecond()).isNull();
    assertThat(in.getFloat(1)).isEqualTo(3);
  }

  @Test
  void aGradientOfAnotherShapeIsRefused() {
    assertThatThrownBy(
            () -> NISH.backprop(Nd4j.ones(DataType.FLOAT, 2), Nd4j.ones(DataType.FLOAT, 3)))
        .hasMessageContaining("Shapes must be equal");
  }

  @Test
  void aConfigurationOfLayersSurvivesJson() {
    MultiLayerConfiguration configuration = layers();

    assertThat(configuration.toJson())
        .contains("nish.activations.dl4j.ActivationNish", "\"t\" : 0.67", "\"order\" : 4");
    assertThat(MultiLayerConfiguration.fromJson(configuration.toJson())).isEqualTo(configuration);
  }

  @Test
  void aConfigurationOfAGraphSurvivesJson() {
    ComputationGraphConfiguration configuration = graph();

    assertThat(ComputationGraphConfiguration.fromJson(configuration.toJson()))
        .isEqualTo(configuration);
  }

  @Test
  void aSavedNetworkPredictsTheSameBits(@TempDir Path folder) throws IOException {
    MultiLayerNetwork network = new MultiLayerNetwork(layers());
    network.init();
    INDArray input = Nd4j.randn(DataType.FLOAT, 16, 4);
    network.fit(input, Nd4j.eye(4).getColumns(0, 1, 2).repeat(0, 4));

    ModelSerializer.writeModel(network, folder.resolve("model.zip").toFile(), true);
    MultiLayerNetwork restored = MultiLayerNetwork.load(folder.resolve("model.zip").toFile(), true);

    assertThat(restored.output(input).toFloatMatrix())
        .isDeepEqualTo(network.output(input).toFloatMatrix());
  }

  @Test
  void aSavedGraphPredictsTheSameBits(@TempDir Path folder) throws IOException {
    ComputationGraph network = new ComputationGraph(graph());
    network.init();
    INDArray input = Nd4j.randn(DataType.FLOAT, 16, 4);

    ModelSerializer.writeModel(network, folder.resolve("model.zip").toFile(), true);
    ComputationGraph restored = ComputationGraph.load(folder.resolve("model.zip").toFile(), true);

    assertThat(restored.outputSingle(input).toFloatMatrix())
        .isDeepEqualTo(network.outputSingle(input).toFloatMatrix());
  }

  @Test
  void itSurvivesJavaSerialisation() throws Exception {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ObjectOutputStream stream = new ObjectOutputStream(bytes)) {
      stream.writeObject(NISH);
    }

    try (ObjectInputStream stream =
        new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray()))) {
      assertThat(stream.readObject()).isEqualTo(NISH).hasSameHashCodeAs(NISH);
    }
  }

  @Test
  void scaleAndOrderTellItFromOthers() {
    assertThat(new ActivationNish()).isEqualTo(new ActivationNish(1, 3));
    assertThat(NISH)
        .isNotEqualTo(new ActivationNish(0.67, 3))
        .isNotEqualTo(new ActivationNish(1, 4));
    assertThat(NISH).hasToString("pish(t=0.67)");
  }

  private static MultiLayerConfiguration layers() {
    return new NeuralNetConfiguration.Builder()
        .seed(7)
        .list()
        .layer(new DenseLayer.Builder().nIn(4).nOut(8).activation(NISH).build())
        .layer(new ActivationLayer(NISH))
        .layer(output())
        .build();
  }

  private static ComputationGraphConfiguration graph() {
    return new NeuralNetConfiguration.Builder()
        .seed(7)
        .graphBuilder()
        .addInputs("in")
        .addLayer("dense", new DenseLayer.Builder().nIn(4).nOut(8).activation(NISH).build(), "in")
        .addLayer("out", output(), "dense")
        .setOutputs("out")
        .build();
  }

  private static OutputLayer output() {
    return new OutputLayer.Builder(new LossMCXENT())
        .nIn(8)
        .nOut(3)
        .activation(new ActivationSoftmax())
        .build();
  }
}
