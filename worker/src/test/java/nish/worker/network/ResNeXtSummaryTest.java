package nish.worker.network;

import static nish.worker.network.Counted.AT_224;
import static nish.worker.network.Counted.AT_32;
import static nish.worker.network.Counted.AT_36;
import static nish.worker.network.Counted.assertStages;
import static nish.worker.network.Counted.norm;
import static nish.worker.network.Counted.stage;
import static nish.worker.network.Counted.summary;
import static org.assertj.core.api.Assertions.assertThat;

import nish.worker.trial.NetworkChoice;
import nish.worker.trial.Stem;
import org.junit.jupiter.api.Test;

/** Parameters, shapes and multiply-adds of ResNeXt, against its definition. */
class ResNeXtSummaryTest {

  @Test
  void resx101At36ComesDownToFourPlacesByItsStem() {
    NetworkSummary.Stage stem = stage("stem", "64x9x9", 3 + 49 * 3 * 64 + norm(64));

    assertStages(
        summary(NetworkChoice.of("resx101"), AT_36),
        stem,
        stage("stage1", "256x9x9", resx101Stage(64, 256, 3)),
        stage("stage2", "512x5x5", resx101Stage(256, 512, 4)),
        stage("stage3", "1024x3x3", resx101Stage(512, 1024, 23)),
        stage("stage4", "2048x2x2", resx101Stage(1024, 2048, 3)),
        stage("head", "10", 2048 * 10 + 10));
  }

  @Test
  void resx101At36WithTheSmallStemHasTheSameStagesOnMorePlaces() {
    assertStages(
        summary(NetworkChoice.of("resx101").with(Stem.SMALL), AT_36),
        stage("stem", "64x36x36", 3 + 9 * 3 * 64),
        stage("stage1", "256x36x36", resx101Stage(64, 256, 3)),
        stage("stage2", "512x18x18", resx101Stage(256, 512, 4)),
        stage("stage3", "1024x9x9", resx101Stage(512, 1024, 23)),
        stage("stage4", "2048x5x5", resx101Stage(1024, 2048, 3)),
        stage("head", "10", 2048 * 10 + 10));
  }

  /** Torchvision's resnext50_32x4d has 25,028,904 parameters, but no batch norm of the image. */
  @Test
  void resx50HasTheParametersThatOthersCount() {
    NetworkSummary resx50 = NetworkSummary.of(NetworkChoice.of("resx50"), AT_224, 1000);

    assertThat(resx50.parameters()).isEqualTo(25_028_904 + 3);
  }

  @Test
  void resx50OnSmallImagesHasThreeStagesOfUnitsWithoutGroups() {
    long stage1 = 8 * postActivation(16, 16) + 16 * 16 + norm(16);
    long stage2 = postActivation(16, 32) + 16 * 32 + norm(32) + 7 * postActivation(32, 32);
    long stage3 = postActivation(32, 64) + 32 * 64 + norm(64) + 7 * postActivation(64, 64);

    assertStages(
        summary(NetworkChoice.of("resx50"), AT_32),
        stage("stem", "16x32x32", 3 + 9 * 3 * 16),
        stage("stage1", "16x32x32", stage1),
        stage("stage2", "32x16x16", stage2),
        stage("stage3", "64x8x8", stage3),
        stage("head", "10", 64 * 10 + 10));
  }

  @Test
  void aGroupedConvolutionMultipliesWithinItsGroupsAlone() {
    long stem = 18 * 18 * 49 * 3 * 64;
    long first = 9 * 9 * (64 * 128 + 9 * 128 * 128 / 32 + 128 * 256 + 64 * 256);
    long further = 9 * 9 * (256 * 128 + 9 * 128 * 128 / 32 + 128 * 256);

    assertThat(summary(NetworkChoice.of("resx50"), AT_36).stages().subList(0, 2))
        .extracting(NetworkSummary.Stage::multiplyAdds)
        .containsExactly(stem, first + 2 * further);
  }

  /** Batch norm after each of two 3×3 convolutions. */
  private static long postActivation(int inputs, int filters) {
    return 9L * inputs * filters + norm(filters) + 9L * filters * filters + norm(filters);
  }

  /** Units of 32 groups, the first with a shortcut that is a convolution with batch norm. */
  private static long resx101Stage(int inputs, int filters, int units) {
    long shortcut = (long) inputs * filters + norm(filters);
    return grouped(inputs, filters) + shortcut + (units - 1) * grouped(filters, filters);
  }

  private static long grouped(int inputs, int filters) {
    int narrow = filters / 2;
    return (long) inputs * narrow
        + norm(narrow)
        + 9L * narrow * narrow / 32
        + norm(narrow)
        + (long) narrow * filters
        + norm(filters);
  }
}
