package nish.driver.cli;

import static nish.driver.cli.Nish.nish;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import nish.worker.network.NetworkCatalog;
import org.deeplearning4j.nn.conf.MultiLayerConfiguration;
import org.deeplearning4j.nn.conf.NeuralNetConfiguration;
import org.deeplearning4j.nn.conf.inputs.InputType;
import org.deeplearning4j.nn.conf.layers.DenseLayer;
import org.deeplearning4j.nn.conf.layers.OutputLayer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.nd4j.linalg.activations.Activation;

/** The networks, as a user reads of them. */
class NetworksTest {

  @Test
  void allAreListedWithWhatTheyTake() {
    String out = nish("networks").out();

    assertThat(NetworkCatalog.names()).allSatisfy(name -> assertThat(out).contains("| " + name));
    assertThat(out)
        .containsPattern("\\| lenet +\\| width +\\| LeNet")
        .containsPattern(
            "\\| res20 +\\| stem, stages, width +\\| ResNet of 20 layers.* three stages ")
        .containsPattern(
            "\\| resx101 +\\| stem, stages, width +\\| ResNeXt of 101 .* four stages ");
  }

  @Test
  void aNetworksStagesAreToldWithTheirTotal() throws Exception {
    Nish.Said said = nish("networks", "mlp", "--input", "1x28x28", "--format", "json");

    assertThat(said.exitCode()).as(said.err()).isZero();
    JsonNode stages = new ObjectMapper().readTree(said.out());
    assertThat(stages).hasSize(4);
    assertThat(stages.get(0).toString())
        .isEqualTo(
            "{\"stage\":\"dense1\",\"output\":\"128\",\"parameters\":100480,\"multiply_adds\":100352}");
    assertThat(stages.get(3).get("stage").asText()).isEqualTo("total");
    assertThat(stages.get(3).get("parameters").asLong())
        .isEqualTo(784 * 128 + 128 + 128 * 64 + 64 + 64 * 10 + 10);
  }

  @Test
  void whatIsToldOfANetworkChangesIt() {
    assertThat(nish("networks", "resx101", "--input", "3x36x36").out())
        .containsPattern("\\| stage4 +\\| 2048x2x2 +\\|");
    assertThat(nish("networks", "resx101", "--input", "3x36x36", "--stem", "small").out())
        .containsPattern("\\| stage4 +\\| 2048x5x5 +\\|");
    assertThat(
            nish("networks", "res20", "--input", "3x32x32", "--stages", "3", "--width", "0.5")
                .out())
        .containsPattern("\\| stage3 +\\| 32x8x8 +\\|");
    assertThat(nish("networks", "mlp", "--input", "1x8x8", "--classes", "100").out())
        .containsPattern("\\| head +\\| 100 +\\|");
  }

  @Test
  void filesOfTheDataDirectoryAreNetworksToo(@TempDir Path data) throws IOException {
    Path folder = Files.createDirectories(data.resolve("networks"));
    Files.writeString(folder.resolve("mine.json"), layers().toJson());
    Files.writeString(folder.resolve("no.json"), "{}");

    assertThat(nish("networks", "--data", data.toString()).out())
        .containsPattern("\\| mine.json +\\| +\\| a file of yours");
    assertThat(nish("networks", "mine.json", "--data", data.toString(), "--input", "1x6x6").out())
        .containsPattern("\\| layer0 +\\| 7 +\\| +259 \\|")
        .containsPattern("\\| head +\\| 10 +\\| +80 \\|");
    assertRefused(
        "no.json cannot be trained", "no.json", "--data", data.toString(), "--input", "1x6x6");
    assertRefused("takes no --stem", "mine.json", "--input", "1x6x6", "--width", "2");
  }

  private static MultiLayerConfiguration layers() {
    return new NeuralNetConfiguration.Builder()
        .list()
        .layer(new DenseLayer.Builder().nOut(7).activation(Activation.RELU).build())
        .layer(new OutputLayer.Builder().nOut(10).activation(Activation.SOFTMAX).build())
        .setInputType(InputType.convolutionalFlat(6, 6, 1))
        .build();
  }

  @Test
  void badInputIsAnswered() {
    assertRefused("--input is for one network; name it", "--input", "3x28x28");
    assertRefused("did you mean \"res32\"?", "rse32", "--input", "3x28x28");
    assertRefused("as in 3x32x32, but is missing", "res32");
    assertRefused("as in 3x32x32, but is 32", "res32", "--input", "32");
    assertRefused("write stages: 3, or a dataset's size up to 28", "res20", "--input", "3x32x32");
    assertRefused("mlp takes no stem; remove it", "mlp", "--input", "1x8x8", "--stem", "small");
    assertRefused("--classes must be at least 1", "mlp", "--input", "1x8x8", "--classes", "0");
    assertRefused("width must be above 0", "mlp", "--input", "1x8x8", "--width", "0");
  }

  private static void assertRefused(String message, String... words) {
    String[] all = new String[words.length + 1];
    all[0] = "networks";
    System.arraycopy(words, 0, all, 1, words.length);

    Nish.Said said = nish(all);

    assertThat(said.exitCode()).isEqualTo(2);
    assertThat(said.err()).contains(message);
  }
}
