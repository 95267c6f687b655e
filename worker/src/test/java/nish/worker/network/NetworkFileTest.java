package nish.worker.network;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import nish.activations.dl4j.ActivationNish;
import nish.worker.data.Batch;
import nish.worker.data.BatchStream;
import nish.worker.data.Batches;
import nish.worker.data.DatasetCatalog;
import nish.worker.data.ImageShape;
import nish.worker.trial.DecayScope;
import nish.worker.trial.InitialWeights;
import nish.worker.trial.NetworkChoice;
import nish.worker.trial.Preparation;
import org.deeplearning4j.nn.conf.dropout.Dropout;
import org.deeplearning4j.nn.conf.layers.ActivationLayer;
import org.deeplearning4j.nn.conf.layers.BaseLayer;
import org.deeplearning4j.nn.conf.layers.BatchNormalization;
import org.deeplearning4j.nn.conf.layers.Layer;
import org.deeplearning4j.nn.graph.ComputationGraph;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.nd4j.linalg.activations.Activation;
import org.nd4j.linalg.activations.IActivation;
import org.nd4j.linalg.activations.impl.ActivationIdentity;
import org.nd4j.linalg.activations.impl.ActivationReLU;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.dataset.DataSet;
import org.nd4j.linalg.factory.Nd4j;
import org.nd4j.linalg.learning.config.Nesterovs;
import org.nd4j.linalg.learning.regularization.L2Regularization;

/** Networks from files, as trials train them. */
class NetworkFileTest {

  private static final ImageShape IMAGES = new ImageShape(1, 28, 28);
  private static final ActivationNish NISH = new ActivationNish(1.5, 3);
  private static final Nesterovs UPDATER = new Nesterovs(0.02, 0.9);

  @TempDir private Path dataDirectory;
  private NetworkFolder folder;

  @BeforeEach
  void makeFolder() {
    folder = new NetworkFolder(dataDirectory);
  }

  @Test
  void aGraphOfDl4jGetsTheTrialsActivationInPlaceOfEachHiddenOne() throws IOException {
    ComputationGraph network = network(folder.put("own.json", NetworkFolder.graph().toJson()));

    assertThat(activation(network, "active")).isEqualTo(NISH);
    assertThat(activation(network, "second")).isEqualTo(NISH);
    assertThat(activation(network, "first")).isEqualTo(new ActivationIdentity());
    assertThat(activation(network, NetworkCatalog.LOGITS)).isEqualTo(new ActivationIdentity());
  }

  @Test
  void aGraphOfDl4jLearnsAsTheTrialSaysAndKeepsItsStructure() throws IOException {
    ComputationGraph network = network(folder.put("own.json", NetworkFolder.graph().toJson()));
    BaseLayer second = (BaseLayer) layer(network, "second");

    assertThat(second.getIUpdater()).isEqualTo(UPDATER);
    assertThat(second.getRegularizationByParam("W")).containsExactly(new L2Regularization(0.25));
    assertThat(second.getRegularizationByParam("b")).isEmpty();
    assertThat(((BatchNormalization) layer(network, "norm")).getEps()).isEqualTo(0.01);
    assertThat(network.numParams())
        .isEqualTo((9 * 4 + 4) + 4 * 4 + (4 * 9 * 4 + 4) + (4 * 14 * 14 * 10 + 10));
  }

  @Test
  void layersInARowGetTheTrialsActivationToo() throws IOException {
    String json = NetworkFolder.row(10, Activation.SOFTMAX).toJson();
    ComputationGraph network = network(folder.put("row.json", json));

    assertThat(activation(network, "layer0")).isEqualTo(NISH);
    assertThat(activation(network, "layer1")).isEqualTo(NISH);
    assertThat(layer(network, "layer1").getIDropout()).isEqualTo(new Dropout(0.9));
    assertThat(layer(network, NetworkCatalog.LOGITS).getIDropout()).isEqualTo(new Dropout(0.8));
  }

  @Test
  void aSequentialModelOfKerasSeesOurImages() throws IOException {
    ComputationGraph network = network(folder.putKeras("sequential.h5"));
    Map<String, INDArray> outputs = network.feedForward(Nd4j.rand(2, 1, 28, 28), false);

    assertThat(outputs.get("conv2d").shape()).containsExactly(2, 4, 26, 26);
    assertThat(outputs.get("max_pooling2d").shape()).containsExactly(2, 4, 13, 13);
    assertThat(outputs.get(NetworkCatalog.LOGITS).shape()).containsExactly(2, 10);
    assertThat(outputs.get("probabilities").sum(1).toDoubleVector()[0]).isBetween(0.999, 1.001);
    assertThat(activation(network, "conv2d")).isEqualTo(NISH);
    assertThat(activation(network, "dense")).isEqualTo(NISH);
  }

  @Test
  void aFunctionalModelOfKerasKeepsItsBranches() throws IOException {
    ComputationGraph network = network(folder.putKeras("functional.h5"));
    Map<String, INDArray> outputs = network.feedForward(Nd4j.rand(2, 1, 28, 28), false);

    assertThat(outputs.get("add").shape()).containsExactly(2, 4, 14, 14);
    assertThat(outputs.get("concatenate").shape()).containsExactly(2, 8, 14, 14);
    assertThat(activation(network, "activation")).isEqualTo(NISH);
    assertThat(activation(network, "leaky_re_lu")).isEqualTo(NISH);
    assertThat(activation(network, "conv2d")).isEqualTo(new ActivationIdentity());
    assertThat(((BatchNormalization) layer(network, "batch_normalization")).getEps())
        .isEqualTo(0.001);
  }

  @Test
  void trialsOfOneSeedBeginWithTheSameWeightsWhateverTheActivation() throws IOException {
    NetworkChoice choice = folder.putKeras("sequential.h5");

    assertThat(network(choice, new ActivationReLU(), 1).params())
        .isEqualTo(network(choice, NISH, 1).params())
        .isNotEqualTo(network(choice, NISH, 2).params());
  }

  @Test
  void networksFromFilesLearnDigits() throws IOException {
    List<NetworkChoice> choices =
        List.of(
            folder.put("own.json", NetworkFolder.graph().toJson()),
            folder.put("row.json", NetworkFolder.row(10, Activation.SOFTMAX).toJson()),
            folder.putKeras("sequential.h5"),
            folder.putKeras("functional.h5"));

    assertThat(choices)
        .allSatisfy(choice -> assertThat(accuracyAfterTraining(choice)).isGreaterThan(0.6));
  }

  private double accuracyAfterTraining(NetworkChoice choice) {
    ComputationGraph network =
        new ComputationGraph(NetworkFile.configuration(dataDirectory, choice, blueprint(NISH, 0)));
    network.init();
    try (BatchStream batches =
        Batches.inOrder(
            new DatasetCatalog(dataDirectory).open("digits").training(),
            IMAGES,
            Preparation.DEFAULT,
            50)
            .stream()) {
      for (int step = 0; step < 80; step++) {
        Batch batch = batches.next();
        network.fit(new DataSet(batch.images(), batch.oneHot(10)));
      }
      Batch unseen = batches.next();
      int[] answers = network.outputSingle(unseen.images()).argMax(1).toIntVector();
      int right = 0;
      for (int i = 0; i < answers.length; i++) {
        right += answers[i] == unseen.labels()[i] ? 1 : 0;
      }
      return (double) right / answers.length;
    }
  }

  private ComputationGraph network(NetworkChoice choice) {
    return network(choice, NISH, 1);
  }

  private ComputationGraph network(NetworkChoice choice, IActivation activation, long seed) {
    ComputationGraph network =
        new ComputationGraph(
            NetworkFile.configuration(dataDirectory, choice, blueprint(activation, 0.25, seed)));
    network.init();
    return network;
  }

  private static Blueprint blueprint(IActivation activation, double weightDecay) {
    return blueprint(activation, weightDecay, 1);
  }

  private static Blueprint blueprint(IActivation activation, double weightDecay, long seed) {
    return new Blueprint(
        IMAGES,
        10,
        activation,
        UPDATER,
        weightDecay,
        DecayScope.WEIGHTS,
        InitialWeights.XAVIER_IN,
        seed);
  }

  private static Layer layer(ComputationGraph network, String name) {
    return network.getLayer(name).conf().getLayer();
  }

  private static IActivation activation(ComputationGraph network, String name) {
    return layer(network, name) instanceof ActivationLayer alone
        ? alone.getActivationFn()
        : ((BaseLayer) layer(network, name)).getActivationFn();
  }
}
