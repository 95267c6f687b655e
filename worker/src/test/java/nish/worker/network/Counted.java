package nish.worker.network;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import nish.worker.data.ImageShape;
import nish.worker.trial.NetworkChoice;

/** What a network has, counted by hand. */
final class Counted {

  static final ImageShape AT_28 = new ImageShape(3, 28, 28);
  static final ImageShape AT_32 = new ImageShape(3, 32, 32);
  static final ImageShape AT_36 = new ImageShape(3, 36, 36);
  static final ImageShape AT_224 = new ImageShape(3, 224, 224);

  private Counted() {}

  /** Gamma and beta. */
  static long norm(int channels) {
    return 2L * channels;
  }

  static NetworkSummary.Stage stage(String name, String output, long parameters) {
    return new NetworkSummary.Stage(name, output, parameters, 0);
  }

  static void assertStages(NetworkSummary summary, NetworkSummary.Stage... stages) {
    assertThat(summary.stages())
        .usingRecursiveFieldByFieldElementComparatorIgnoringFields("multiplyAdds")
        .containsExactly(stages);
    assertThat(summary.parameters())
        .isEqualTo(Arrays.stream(stages).mapToLong(NetworkSummary.Stage::parameters).sum());
  }

  static NetworkSummary summary(NetworkChoice choice, ImageShape input) {
    return NetworkSummary.of(choice, input, 10);
  }
}
