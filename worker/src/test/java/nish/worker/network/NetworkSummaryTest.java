package nish.worker.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.util.Arrays;
import java.util.Map;
import nish.worker.data.ImageShape;
import nish.worker.trial.NetworkChoice;
import nish.worker.trial.Stem;
import org.deeplearning4j.nn.graph.ComputationGraph;
import org.junit.jupiter.api.Test;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.learning.config.Sgd;

/** Parameters, shapes and multiply-adds, against the definitions by hand. */
class NetworkSummaryTest {

  private static final ImageShape AT_28 = new ImageShape(3, 28, 28);
  private static final ImageShape AT_36 = new ImageShape(3, 36, 36);

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
  void res110HasThreeStagesOfEighteenBasicUnits() {
    assertStages(
        summary(NetworkChoice.of("res110"), AT_28),
        stage("stem", "16x28x28", 3 + 9 * 3 * 16),
        stage("stage1", "16x28x28", 18 * basic(16, 16) + 16 * 16),
        stage("stage2", "32x14x14", basic(16, 32) + 16 * 32 + 17 * basic(32, 32)),
        stage("stage3", "64x7x7", basic(32, 64) + 32 * 64 + 17 * basic(64, 64)),
        stage("head", "10", norm(64) + 64 * 10 + 10));
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
        summary(NetworkChoice.of("res50"), new ImageShape(3, 32, 32)),
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
        summary(NetworkChoice.of("res18"), new ImageShape(3, 224, 224)),
        stage("stem", "64x56x56", 3 + 49 * 3 * 64 + norm(64)),
        stage("stage1", "64x56x56", 2 * basic(64, 64) + 64 * 64),
        stage("stage2", "128x28x28", basic(64, 128) + 64 * 128 + basic(128, 128)),
        stage("stage3", "256x14x14", basic(128, 256) + 128 * 256 + basic(256, 256)),
        stage("stage4", "512x7x7", basic(256, 512) + 256 * 512 + basic(512, 512)),
        stage("head", "10", norm(512) + 512 * 10 + 10));
  }

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
    NetworkSummary resx50 =
        NetworkSummary.of(NetworkChoice.of("resx50"), new ImageShape(3, 224, 224), 1000);

    assertThat(resx50.parameters()).isEqualTo(25_028_904 + 3);
  }

  @Test
  void resx50OnSmallImagesHasThreeStagesOfUnitsWithoutGroups() {
    long stage1 = 8 * postActivation(16, 16) + 16 * 16 + norm(16);
    long stage2 = postActivation(16, 32) + 16 * 32 + norm(32) + 7 * postActivation(32, 32);
    long stage3 = postActivation(32, 64) + 32 * 64 + norm(64) + 7 * postActivation(64, 64);

    assertStages(
        summary(NetworkChoice.of("resx50"), new ImageShape(3, 32, 32)),
        stage("stem", "16x32x32", 3 + 9 * 3 * 16),
        stage("stage1", "16x32x32", stage1),
        stage("stage2", "32x16x16", stage2),
        stage("stage3", "64x8x8", stage3),
        stage("head", "10", 64 * 10 + 10));
  }

  @Test
  void lenetAndMlpHaveTheirLayersForStages() {
    ImageShape mnist = new ImageShape(1, 28, 28);

    assertStages(
        summary(NetworkChoice.of("lenet"), mnist),
        stage("convolution1", "20x24x24", 25 * 20 + 20),
        stage("pooling1", "20x12x12", 0),
        stage("convolution2", "50x8x8", 25 * 20 * 50 + 50),
        stage("pooling2", "50x4x4", 0),
        stage("dense", "500", 50 * 4 * 4 * 500 + 500),
        stage("head", "10", 500 * 10 + 10));
    assertStages(
        summary(NetworkChoice.of("mlp"), mnist),
        stage("dense1", "128", 28 * 28 * 128 + 128),
        stage("dense2", "64", 128 * 64 + 64),
        stage("head", "10", 64 * 10 + 10));
    assertThat(summary(NetworkChoice.of("lenet"), mnist).multiplyAdds())
        .isEqualTo(24 * 24 * 25 * 20 + 8 * 8 * 25 * 20 * 50 + 800 * 500 + 500 * 10);
  }

  @Test
  void widthMultipliesFiltersAndUnitsAndKeepsWholeGroups() {
    assertStages(
        summary(NetworkChoice.of("mlp").withWidth(0.5), new ImageShape(1, 28, 28)),
        stage("dense1", "64", 28 * 28 * 64 + 64),
        stage("dense2", "32", 64 * 32 + 32),
        stage("head", "10", 32 * 10 + 10));
    long first = 16 * 32 + norm(32) + 32 * 9 + norm(32) + 32 * 64 + norm(64) + 16 * 64 + norm(64);
    long further = 64 * 32 + norm(32) + 32 * 9 + norm(32) + 32 * 64 + norm(64);
    assertThat(summary(NetworkChoice.of("resx50").withWidth(0.25), AT_36).stages().get(1))
        .extracting(NetworkSummary.Stage::output, NetworkSummary.Stage::parameters)
        .containsExactly("64x9x9", first + 2 * further);
    assertThat(summary(NetworkChoice.of("res20").withWidth(0.01), AT_28).stages())
        .extracting(NetworkSummary.Stage::output)
        .containsExactly("1x28x28", "1x28x28", "1x14x14", "1x7x7", "10");
  }

  @Test
  void anImageHasTheSummarysShapesOnItsWayThroughTheNetwork() {
    NetworkChoice narrow = NetworkChoice.of("resx50").withWidth(0.125);
    ComputationGraph network =
        NetworkSamples.network(narrow, NetworkSamples.blueprint(AT_36, new Sgd(1)));

    Map<String, INDArray> passed =
        network.feedForward(NetworkSamples.images(DataType.FLOAT, 2, AT_36), false);

    String[] ends = {
      "stem.pooling",
      "stage1.unit3.activation",
      "stage2.unit4.activation",
      "stage3.unit6.activation",
      "stage4.unit3.activation",
      "probabilities"
    };
    assertThat(Arrays.stream(ends).map(end -> shape(passed.get(end))).toList())
        .isEqualTo(
            summary(narrow, AT_36).stages().stream().map(NetworkSummary.Stage::output).toList());
  }

  @Test
  void aDepthThatHasOtherStagesIsRefusedWithWhatToWrite() {
    ImageShape at32 = new ImageShape(3, 32, 32);
    assertThatThrownBy(() -> summary(NetworkChoice.of("res20"), at32))
        .hasMessage(
            "res20 has three stages, but 3x32x32 asks for four; write stages: 3, or a dataset's size up to 28, such as cifar10@28");
    assertThatThrownBy(() -> summary(NetworkChoice.of("resx101"), at32))
        .hasMessage(
            "resx101 has four stages, but 3x32x32 asks for three; write stages: 4, or a dataset's size above 32, such as cifar10@36");
    assertThatThrownBy(() -> summary(NetworkChoice.of("res18").withStages(3), AT_28))
        .hasMessage("res18 has four stages, but stages: 3 asks for three; write stages: 4");
    assertThat(summary(NetworkChoice.of("res20").withStages(3), at32).stages())
        .extracting(NetworkSummary.Stage::output)
        .containsExactly("16x32x32", "16x32x32", "32x16x16", "64x8x8", "10");
  }

  @Test
  void theDeepestIsSummarizedToo() {
    assertThat(summary(NetworkChoice.of("res200"), new ImageShape(3, 224, 224)).stages())
        .extracting(NetworkSummary.Stage::output)
        .containsExactly("64x56x56", "256x56x56", "512x28x28", "1024x14x14", "2048x7x7", "10");
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

  /** Gamma and beta. */
  private static long norm(int channels) {
    return 2L * channels;
  }

  private static NetworkSummary.Stage stage(String name, String output, long parameters) {
    return new NetworkSummary.Stage(name, output, parameters, 0);
  }

  private static void assertStages(NetworkSummary summary, NetworkSummary.Stage... stages) {
    assertThat(summary.stages())
        .usingRecursiveFieldByFieldElementComparatorIgnoringFields("multiplyAdds")
        .containsExactly(stages);
    assertThat(summary.parameters())
        .isEqualTo(Arrays.stream(stages).mapToLong(NetworkSummary.Stage::parameters).sum());
  }

  private static NetworkSummary summary(NetworkChoice choice, ImageShape input) {
    return NetworkSummary.of(choice, input, 10);
  }

  private static String shape(INDArray array) {
    return String.join("x", Arrays.stream(array.shape()).skip(1).mapToObj(Long::toString).toList());
  }
}
