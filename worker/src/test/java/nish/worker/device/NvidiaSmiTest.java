package nish.worker.device;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

/** What is read from what NVIDIA's tool says. */
class NvidiaSmiTest {

  @Test
  void aLineIsACard() {
    assertThat(NvidiaSmi.cards(0, CardSamples.LAPTOP))
        .containsExactly(
            new Card(
                0,
                "GPU-1b724e78-eef5-4163-d43c-e4da15d41176",
                "NVIDIA GeForce RTX 4070 Laptop GPU",
                new ComputeCapability(8, 9),
                new DriverVersion("566.36")));
    assertThat(NvidiaSmi.cards(0, CardSamples.TWO_A100))
        .extracting(Card::index)
        .containsExactly(0, 1);
  }

  @Test
  void noCardIsNoError() {
    assertThat(NvidiaSmi.cards(0, "No devices were found\n")).isEmpty();
  }

  @Test
  void aDriverThatDoesNotKnowTheFieldIsTooOld() {
    assertThatThrownBy(() -> NvidiaSmi.cards(2, CardSamples.OLD_FIELD))
        .isInstanceOf(DeviceException.class)
        .hasMessageContaining("older than 510.39.01")
        .hasMessageContaining("install a newer driver");
  }

  @Test
  void whatItSaysOfADriverThatDoesNotAnswerIsPassedOn() {
    assertThatThrownBy(() -> NvidiaSmi.cards(9, CardSamples.NO_DRIVER))
        .hasMessageContaining("ended with 9")
        .hasMessageContaining("couldn't communicate with the NVIDIA driver");
  }

  @Test
  void aLineThatIsNoneOfACardIsShown() {
    String unknown = "0, GPU-1b724e78-eef5-4163-d43c-e4da15d41176, GRID K1, [N/A], 566.36";

    assertThatThrownBy(() -> NvidiaSmi.cards(0, unknown)).hasMessageContaining(unknown);
    assertThatThrownBy(() -> NvidiaSmi.cards(0, "0, GPU-1b7")).hasMessageContaining("0, GPU-1b7");
  }
}
