package nish.worker.device;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Which cards ND4J's CUDA backend can compute on. */
class CudaBuildTest {

  private static final String LINE = "0, GPU-1b724e78-eef5-4163-d43c-e4da15d41176, card, %s, %s\n";
  private static final Map<String, String> BY_BUS = Map.of("CUDA_DEVICE_ORDER", "PCI_BUS_ID");

  @ParameterizedTest
  @ValueSource(strings = {"3.7", "5.0", "5.3", "6.1", "7.0", "7.2", "7.5", "8.0", "8.6", "8.9"})
  void codeForACardOfTheSameMajorNumberServes(String capability) {
    assertThat(problem(LINE.formatted(capability, "510.47.03"))).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"2.1", "3.5", "9.0", "10.0", "12.0"})
  void thereIsNoCodeForOthers(String capability) {
    assertThat(problem(LINE.formatted(capability, "580.65.06")).orElseThrow())
        .contains("GPU 0 (card)", "capability " + capability, "CUDA_VISIBLE_DEVICES");
  }

  @ParameterizedTest
  @ValueSource(strings = {"470.182.03", "510.39", "510.9.99"})
  void anOlderDriverDoesNotServe(String driver) {
    assertThat(problem(LINE.formatted("8.0", driver)).orElseThrow())
        .contains("driver " + driver, "510.39.01 or newer");
  }

  @ParameterizedTest
  @ValueSource(strings = {"510.39.01", "510.47.03", "595.71.05"})
  void itsOwnAndNewerDriversServe(String driver) {
    assertThat(problem(LINE.formatted("8.0", driver))).isEmpty();
  }

  @Test
  void aCardThatIsHiddenIsNotAskedFor() {
    String both = CardSamples.LAPTOP + CardSamples.H100.replaceFirst("0", "1");

    assertThat(CudaBuild.problem(new VisibleCards(Card.list(both)), BY_BUS).orElseThrow())
        .startsWith("GPU 1 (NVIDIA H100 80GB HBM3) has compute capability 9.0");
    Map<String, String> hidden = Map.of("CUDA_VISIBLE_DEVICES", "0");
    assertThat(CudaBuild.problem(VisibleCards.of(Card.list(both), hidden), hidden)).isEmpty();
  }

  @Test
  void severalCardsMustBeNumberedByTheBus() {
    assertThat(problem(CardSamples.TWO_A100).orElseThrow())
        .contains("2 GPUs", "CUDA_DEVICE_ORDER is not set", "PCI_BUS_ID");
    assertThat(CudaBuild.problem(new VisibleCards(Card.list(CardSamples.TWO_A100)), BY_BUS))
        .isEmpty();
  }

  @Test
  void noCardIsAProblem() {
    assertThat(problem("").orElseThrow()).contains("shows this process none");
  }

  private static Optional<String> problem(String lines) {
    return CudaBuild.problem(new VisibleCards(Card.list(lines)), Map.of());
  }
}
