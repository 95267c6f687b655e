package nish.worker.network;

import static nish.worker.network.Counted.AT_224;
import static nish.worker.network.Counted.AT_28;
import static nish.worker.network.Counted.AT_32;
import static nish.worker.network.Counted.assertStages;
import static nish.worker.network.Counted.norm;
import static nish.worker.network.Counted.stage;
import static nish.worker.network.Counted.summary;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.Arrays;
import nish.worker.data.ImageShape;
import nish.worker.trial.NetworkChoice;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Parameters, shapes and multiply-adds of residual networks, against their definition. */
class ResNetSummaryTest {

  @Test
  void res32OnSmallImagesHasThreeStagesOfFiveBasicUnits() {
    long stem = 3 + 9 * 3 * 16;
    long stage1 = basic(16, 16) + 16 * 16 + 4 * basic(16, 16);
    long stage2 = basic(16, 32) + 16 * 32 + 4 * basic(32, 32);
    long stage3 = basic(32, 64) + 32 * 64 + 4 * basic(64, 64);
    long head = norm(64) + 64 * 10 + 10;

    NetworkSummary res32 = summary(NetworkChoice.of("res32"), AT_28);

    assertThat(res32.stages())
        .extracting(
            NetworkSummary.Stage::name,
            NetworkSummary.Stage::output,
            NetworkSummary.Stage::parameters)
        .containsExactly(
            tuple("stem", "16x28x28", stem),
            tuple("stage1", "16x28x28", stage1),
            tuple("stage2", "32x14x14", stage2),
            tuple("stage3", "64x7x7", stage3),
            tuple("head", "10", head));
    assertThat(res32.parameters()).isEqualTo(stem + stage1 + stage2 + stage3 + head);
  }

  @Test
  void res32MultipliesAtEveryPlaceOfItsConvolutions() {
    long stem = 28 * 28 * 9 * 3 * 16;
    long stage1 = 28 * 28 * (10 * 9 * 16 * 16 + 16 * 16);
    long stage2 = 14 * 14 * (9 * 16 * 32 + 9 * 9 * 32 * 32 + 16 * 32);
    long stage3 = 7 * 7 * (9 * 32 * 64 + 9 * 9 * 64 * 64 + 32 * 64);
    long head = 64 * 10;

    NetworkSummary res32 = summary(NetworkChoice.of("res32"), AT_28);

    assertThat(res32.stages())
        .extracting(NetworkSummary.Stage::multiplyAdds)
        .containsExactly(stem, stage1, stage2, stage3, head);
    assertThat(res32.multiplyAdds()).isEqualTo(stem + stage1 + stage2 + stage3 + head);
  }

  @Test
  void res164HasThreeStagesOfEighteenBottlenecks() {
    assertStages(
        summary(NetworkChoice.of("res164"), AT_28),
        stage("stem", "16x28x28", 3 + 9 * 3 * 16),
        stage("stage1", "64x28x28", bottleneck(16, 64) + 16 * 64 + 17 * bottleneck(64, 64)),
        stage("stage2", "128x14x14", bottleneck(64, 128) + 64 * 128 + 17 * bottleneck(128, 128)),
        stage("stage3", "256x7x7", bottleneck(128, 256) + 128 * 256 + 17 * bottleneck(256, 256)),
        stage("head", "10", norm(256) + 256 * 10 + 10));
  }

  @Test
  void res50OnLargerImagesHasFourStagesOfBottlenecks() {
    assertStages(
        summary(NetworkChoice.of("res50"), AT_32),
        stage("stem", "64x32x32", 3 + 9 * 3 * 64),
        stage("stage1", "256x32x32", bottleneck(64, 256) + 64 * 256 + 2 * bottleneck(256, 256)),
        stage("stage2", "512x16x16", bottleneck(256, 512) + 256 * 512 + 3 * bottleneck(512, 512)),
        stage(
            "stage3", "1024x8x8", bottleneck(512, 1024) + 512 * 1024 + 5 * bottleneck(1024, 1024)),
        stage(
            "stage4",
            "2048x4x4",
            bottleneck(1024, 2048) + 1024 * 2048 + 2 * bottleneck(2048, 2048)),
        stage("head", "10", norm(2048) + 2048 * 10 + 10));
  }

  @Test
  void res18OnLargeImagesHasFourStagesOfBasicUnitsBehindTheLargeStem() {
    assertStages(
        summary(NetworkChoice.of("res18"), AT_224),
        stage("stem", "64x56x56", 3 + 49 * 3 * 64 + norm(64)),
        stage("stage1", "64x56x56", 2 * basic(64, 64) + 64 * 64),
        stage("stage2", "128x28x28", basic(64, 128) + 64 * 128 + basic(128, 128)),
        stage("stage3", "256x14x14", basic(128, 256) + 128 * 256 + basic(256, 256)),
        stage("stage4", "512x7x7", basic(256, 512) + 256 * 512 + basic(512, 512)),
        stage("head", "10", norm(512) + 512 * 10 + 10));
  }

  /** He and others, 2016, and the depths that follow from units of two or three convolutions. */
  @ParameterizedTest
  @CsvSource({
    "res20, 28, 3 3 3",
    "res32, 28, 5 5 5",
    "res44, 28, 7 7 7",
    "res56, 28, 9 9 9",
    "res110, 28, 18 18 18",
    "res164, 28, 18 18 18",
    "res18, 224, 2 2 2 2",
    "res34, 224, 3 4 6 3",
    "res50, 224, 3 4 6 3",
    "res101, 224, 3 4 23 3",
    "res152, 224, 3 8 36 3",
    "res200, 224, 3 24 36 3"
  })
  void everyDepthHasItsUnitsAndTheParametersOfThem(String name, int size, String units) {
    int depth = Integer.parseInt(name.substring("res".length()));
    int[] counts = Arrays.stream(units.split(" ")).mapToInt(Integer::parseInt).toArray();
    int convolutions = (depth - 2) / Arrays.stream(counts).sum();
    boolean small = counts.length == 3;
    int filters = small ? 16 : 64;
    int after = convolutions == 3 ? 4 * filters : filters;
    long expected = 3 + (small ? 9 : 49) * 3L * filters + (small ? 0 : norm(filters));
    int inputs = filters;
    for (int count : counts) {
      expected += unit(convolutions, inputs, after) + (long) inputs * after;
      expected += (count - 1) * unit(convolutions, after, after);
      inputs = after;
      after *= 2;
    }
    expected += norm(inputs) + inputs * 10L + 10;

    assertThat((depth - 2) % Arrays.stream(counts).sum()).isZero();
    assertThat(summary(NetworkChoice.of(name), new ImageShape(3, size, size)).parameters())
        .isEqualTo(expected);
  }

  private static long unit(int convolutions, int inputs, int filters) {
    return convolutions == 3 ? bottleneck(inputs, filters) : basic(inputs, filters);
  }

  /** Batch norm before each of two 3×3 convolutions. */
  private static long basic(int inputs, int filters) {
    return norm(inputs) + 9L * inputs * filters + norm(filters) + 9L * filters * filters;
  }

  /** Batch norm before a 1×1, a 3×3 and a 1×1 convolution. */
  private static long bottleneck(int inputs, int filters) {
    int narrow = filters / 4;
    return norm(inputs)
        + (long) inputs * narrow
        + norm(narrow)
        + 9L * narrow * narrow
        + norm(narrow)
        + (long) narrow * filters;
  }
}
