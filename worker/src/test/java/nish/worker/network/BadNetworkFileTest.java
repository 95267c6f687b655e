package nish.worker.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import nish.worker.data.ImageShape;
import nish.worker.trial.NetworkChoice;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.nd4j.linalg.activations.Activation;
import org.nd4j.linalg.activations.impl.ActivationReLU;
import org.nd4j.linalg.learning.config.Sgd;

/** What is said of files that are no network, or not the one that a trial was made for. */
class BadNetworkFileTest {

  private static final ImageShape GREY = new ImageShape(1, 28, 28);

  @TempDir private Path dataDirectory;
  private NetworkFolder folder;

  @BeforeEach
  void makeFolder() {
    folder = new NetworkFolder(dataDirectory);
  }

  @Test
  void aDataDirectoryTellsItsNetworksByNameAndDigest() throws IOException {
    assertThat(NetworkFiles.names(dataDirectory)).isEmpty();
    folder.put("b.json", "abc");
    folder.putKeras("functional.h5");
    folder.put("notes.txt", "not a network");

    assertThat(NetworkFiles.names(dataDirectory)).containsExactly("b.json", "functional.h5");
    assertThat(NetworkFiles.digest(dataDirectory, "b.json"))
        .isEqualTo("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
  }

  @Test
  void aFileThatHasChangedIsNotTrained() throws IOException {
    NetworkChoice choice = folder.put("own.json", NetworkFolder.graph().toJson());
    folder.put("own.json", NetworkFolder.row(10, Activation.SOFTMAX).toJson());

    assertRefused(choice, GREY, "own.json has SHA-256", "was made for one with " + choice.digest());
  }

  @Test
  void aFileThatHasGoneIsNamed() throws IOException {
    NetworkChoice choice = folder.put("own.json", NetworkFolder.graph().toJson());
    Files.delete(dataDirectory.resolve("networks/own.json"));

    assertRefused(choice, GREY, "own.json cannot be read", "put the network's file there");
  }

  @Test
  void noFileOutsideTheFolderIsRead() throws IOException {
    folder.put("own.json", "");
    NetworkChoice choice = NetworkChoice.of("../other.json").withDigest("00");

    assertRefused(choice, GREY, "../other.json does not; move it there");
  }

  @Test
  void filesCutShortAreNamed() throws IOException {
    String json = NetworkFolder.graph().toJson();

    assertRefused(folder.put("cut.json", json.substring(0, json.length() / 2)), GREY, "cut.json");
    assertRefused(folder.putKeras("functional.h5", 20_000), GREY, "functional.h5", "cut short");
    assertRefused(folder.putKeras("functional.h5", 100), GREY, "functional.h5");
  }

  @Test
  void filesOfAnotherKindAreNamed() throws IOException {
    assertRefused(folder.put("other.json", "{\"layers\": 3}"), GREY, "neither DL4J's vertices");
    assertRefused(folder.put("empty.json", ""), GREY, "empty.json");
    assertRefused(folder.put("text.h5", "no HDF5"), GREY, "text.h5", "another kind of file");
  }

  @Test
  void aNetworkForOtherClassesOrImagesIsRefused() throws IOException {
    String hundred = NetworkFolder.row(100, Activation.SOFTMAX).toJson();

    assertRefused(
        folder.put("hundred.json", hundred), GREY, "scores 100 classes, but the dataset has 10");
    assertRefused(
        folder.putKeras("sequential.h5"),
        new ImageShape(3, 28, 28),
        "conv2d is made for 1 inputs, but images of 3x28x28 give it 3");
    assertRefused(
        folder.putKeras("sequential.h5"),
        new ImageShape(1, 32, 32),
        "dense is made for 676 inputs, but images of 1x32x32 give it 900");
    assertRefused(
        folder.put("own.json", NetworkFolder.graph().toJson()),
        new ImageShape(1, 32, 32),
        "logits is made for 784 inputs, but images of 1x32x32 give it 1024");
    assertRefused(folder.putKeras("sequential.h5"), new ImageShape(1, 2, 2), "sequential.h5");
  }

  @Test
  void aNetworkThatDoesNotEndInSoftmaxIsRefused() throws IOException {
    String json = NetworkFolder.row(10, Activation.SIGMOID).toJson();

    assertRefused(folder.put("end.json", json), GREY, "last activation is softmax, but", "sigmoid");
  }

  @Test
  void aLayerWithinAnotherIsRefusedForItsActivationWouldStay() throws IOException {
    String json = NetworkFolder.frozen().toJson();

    assertRefused(
        folder.put("frozen.json", json),
        GREY,
        "FrozenLayer layer0 holds what a trial cannot decide, such as another layer");
  }

  @Test
  void aFileTakesNoWidth() throws IOException {
    NetworkChoice choice = folder.putKeras("sequential.h5").withWidth(2);

    assertRefused(choice, GREY, "sequential.h5 is a file, so it takes no stem, stages or width");
  }

  private void assertRefused(NetworkChoice choice, ImageShape images, String... parts) {
    Blueprint blueprint = new Blueprint(images, 10, new ActivationReLU(), new Sgd(0.1), 1);

    assertThatThrownBy(() -> NetworkFile.configuration(dataDirectory, choice, blueprint))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContainingAll(parts)
        .hasMessageNotContaining("\n");
  }
}
