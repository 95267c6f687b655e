package nish.worker.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The datasets by their names. */
class DatasetCatalogTest {

  @TempDir private Path root;

  @Test
  void digitsAreBalancedAndComeWithNish() {
    Dataset digits = new DatasetCatalog(root).open("digits");

    assertThat(digits.commonShape()).contains(new ImageShape(1, 28, 28));
    assertThat(perClass(digits.training())).hasSize(10).containsOnly(500);
    assertThat(perClass(digits.test())).hasSize(10).containsOnly(100);
    assertThat(digits.classes()).isEqualTo(10);
    assertThat(digits.digest())
        .isEqualTo("7b68ae0e3cabcf013cfe886fd60fc003325eb871cf52e286c3b16ec180cf9ff9");
    assertThat(root).isEmptyDirectory();
  }

  @Test
  void aDatasetIsReadOncePerJvmHoweverManyAskAtOnce() throws Exception {
    ExecutorService trials = Executors.newFixedThreadPool(8);
    Callable<Dataset> asking = () -> new DatasetCatalog(root).open("digits");

    List<Future<Dataset>> answers = trials.invokeAll(Collections.nCopies(8, asking));
    trials.shutdown();

    for (Future<Dataset> answer : answers) {
      assertThat(answer.get()).isSameAs(new DatasetCatalog(root).open("digits"));
    }
  }

  @Test
  void everyDatasetSaysItsSizeAndLicence() {
    assertThat(DatasetCatalog.names())
        .containsExactly("digits", "mnist")
        .allSatisfy(
            name -> assertThat(DatasetCatalog.description(name)).contains("1x28x28", "CC BY-SA"));
  }

  @Test
  void anUnknownDatasetSuggestsTheNearest() {
    assertThatThrownBy(() -> new DatasetCatalog(root).open("mnits"))
        .isInstanceOf(DataException.class)
        .hasMessageContaining("\"mnits\"; did you mean \"mnist\"?");
  }

  private static int[] perClass(Examples examples) {
    int[] counts = new int[10];
    IntStream.range(0, examples.size()).forEach(i -> counts[examples.label(i)]++);
    return counts;
  }
}
