package nish.activations;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NearestNameTest {

  private static final List<String> KNOWN =
      List.of("batch_size", "epochs", "learning_rate", "lenet", "mnist", "resnet", "resnext");

  @ParameterizedTest
  @CsvSource({
    "mnits, mnist",
    "MNIST, mnist",
    "batchsize, batch_size",
    "batch-size, batch_size",
    "epoch, epochs",
    "learningrate, learning_rate",
    "resnex, resnext"
  })
  void aSlipIsNearTheNameThatWasMeant(String given, String meant) {
    assertThat(NearestName.nearest(given, KNOWN)).contains(meant);
  }

  @ParameterizedTest
  @CsvSource({"imagenet", "dropout", "x", "''"})
  void anotherWordIsNearNone(String given) {
    assertThat(NearestName.nearest(given, KNOWN)).isEmpty();
  }

  @Test
  void ofEquallyNearNamesTheFirstIsTaken() {
    assertThat(NearestName.nearest("bat", List.of("cat", "bats", "batz"))).contains("bats");
  }

  @Test
  void theSentenceNamesWhatIsKnown() {
    assertThat(NearestName.unknown("dataset", "minst", List.of("mnist", "cifar10")))
        .isEqualTo("unknown dataset \"minst\"; did you mean \"mnist\"? Known: mnist, cifar10");
    assertThat(NearestName.unknown("dataset", "words", List.of("mnist", "cifar10")))
        .isEqualTo("unknown dataset \"words\". Known: mnist, cifar10");
  }
}
