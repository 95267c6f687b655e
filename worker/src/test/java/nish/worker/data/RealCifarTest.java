package nish.worker.data;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** CIFAR-10's photographs, in its binary layout and as a folder of JPEGs. */
class RealCifarTest {

  @Test
  void theBinaryLayoutHoldsSixThousandOfEachClass() {
    Dataset dataset = new DatasetCatalog(TestData.with("cifar10-jpeg")).open("cifar10-jpeg");

    assertThat(dataset.commonShape()).contains(new ImageShape(3, 32, 32));
    assertThat(dataset.classNames()).startsWith("airplane", "automobile");
    assertThat(perClass(dataset.training())).hasSize(10).containsOnly(5000);
    assertThat(perClass(dataset.test())).hasSize(10).containsOnly(1000);
  }

  @Test
  void theFolderOfJpegsHoldsTheSamePixels() {
    Path root = TestData.with("cifar10-folder");
    Dataset folder = new DatasetCatalog(root).open("cifar10-folder");
    Dataset binary = new DatasetCatalog(TestData.with("cifar10-jpeg")).open("cifar10-jpeg");

    assertThat(folder.classNames()).isEqualTo(binary.classNames());
    assertThat(folder.commonShape()).isEqualTo(binary.commonShape());
    assertThat(labelledPixels(folder.test())).isEqualTo(labelledPixels(binary.test()));
    assertThat(labelledPixels(folder.training())).isEqualTo(labelledPixels(binary.training()));
  }

  private static int[] perClass(Examples examples) {
    int[] counts = new int[10];
    IntStream.range(0, examples.size()).forEach(i -> counts[examples.label(i)]++);
    return counts;
  }

  /** How often each image is there, by a digest of its label and pixels. */
  private static Map<String, Long> labelledPixels(Examples examples) {
    return IntStream.range(0, examples.size())
        .parallel()
        .mapToObj(
            i -> {
              Image image = examples.image(i);
              return examples.label(i)
                  + " "
                  + Sha256.of(
                      Arrays.copyOfRange(
                          image.pixels(), image.offset(), image.offset() + image.shape().pixels()));
            })
        .collect(Collectors.groupingByConcurrent(digest -> digest, Collectors.counting()));
  }
}
