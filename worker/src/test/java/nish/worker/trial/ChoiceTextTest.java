package nish.worker.trial;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ChoiceTextTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "lenet",
        "res20(stages=3)",
        "resx101(stem=small, stages=4, width=0.25)",
        "vgg.json(sha256=0123abcd)"
      })
  void aNetworkReadsWhatItWrites(String text) {
    assertThat(NetworkChoice.parse(text)).hasToString(text);
  }

  @Test
  void whatANetworkHasAnywayIsNotTold() {
    assertThat(NetworkChoice.of("res32").with(Stem.AUTO).withStages(0).withWidth(1))
        .hasToString("res32");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "res32(",
        "res32(depth=3)",
        "res32(stages=5)",
        "res32(width=-1)",
        "res32(stem=x)"
      })
  void whatIsNoNetworkIsRefused(String text) {
    assertThatThrownBy(() -> NetworkChoice.parse(text))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @ParameterizedTest
  @ValueSource(strings = {"cifar10", "cifar10@28", "my-photos@224"})
  void aDatasetReadsWhatItWrites(String text) {
    assertThat(DatasetChoice.parse(text)).hasToString(text);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "@28", "cifar10@", "cifar10@0", "cifar10@-1", "cifar10@28x28", "a@1@2"})
  void whatIsNoDatasetIsRefused(String text) {
    assertThatThrownBy(() -> DatasetChoice.parse(text))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("cifar10@28 for images of 28x28");
  }
}
