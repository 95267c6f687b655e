package nish.worker.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Arrays;
import java.util.stream.Collectors;
import nish.worker.AnotherJvm;
import nish.worker.data.Dataset;
import nish.worker.data.DatasetCatalog;
import nish.worker.trial.Provenance;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The proof that the fast path is taken. */
class BackendTest {

  private static final Path BRIDGE = Path.of("org/nd4j/nativeblas");

  @Test
  void theLayersRunOnOneDnnWhereTheLibraryHasIt() {
    assumeOneDnn();

    assertThat(Backend.require().layers()).isEqualTo("oneDNN");
    assertThat(Backend.require().describe()).contains("CPU").contains("onednn");
    assertThatCode(() -> LayerProbe.requireOneDnn(Natives.onClassPath()))
        .doesNotThrowAnyException();
  }

  @Test
  void withoutTheBridgeToOneDnnNothingTrainsSlowlyInSilence(@TempDir Path classes)
      throws Exception {
    assumeOneDnn();

    String said = AnotherJvm.startWith(withoutBridge(classes), RequireBackend.class).output();

    assertThat(said)
        .isEqualTo(
            "DL4J's layers do not run on oneDNN although "
                + Natives.onClassPath().classifier()
                + " has it, and would train five to ten times slower; "
                + "is another nd4j-native before Nish's on the class path?");
  }

  @Test
  void aLibraryForAnotherProcessorIsRefusedBeforeItLoads() {
    assumeThat(Processor.line("flags").orElse("avx512f"))
        .as("this processor has AVX-512")
        .doesNotContain("avx512f");

    assertThatThrownBy(() -> new Natives("linux-x86_64-onednn-avx512").requireSupported())
        .isInstanceOf(BackendException.class)
        .hasMessageContaining("needs avx512f, which this processor lacks")
        .hasMessageContaining("leave it out");
  }

  @Test
  void provenanceSaysWhatMadeTheResult() {
    Dataset digits = new DatasetCatalog(Path.of("unused")).open("digits");

    Provenance provenance = Backend.require().provenance(digits);

    assertThat(provenance.revision()).startsWith("0.").doesNotContain("$");
    assertThat(provenance.libraries()).matches("DL4J 1\\.0\\.0-M2\\.1, Spark 3\\..*, Java 17\\..*");
    assertThat(provenance.backend()).isEqualTo("CPU " + Natives.onClassPath().classifier());
    assertThat(provenance.layers()).isNotBlank();
    assertThat(provenance.device()).isNotBlank();
    assertThat(provenance.host()).isNotBlank();
    assertThat(provenance.threads()).isPositive();
    assertThat(provenance.datasetDigest()).isEqualTo(digits.digest());
  }

  private static void assumeOneDnn() {
    assumeThat(Natives.onClassPath().hasOneDnn()).as("this platform has no oneDNN").isTrue();
  }

  /** The class path, with Nish's classes copied to a folder, the bridge left out. */
  private static String withoutBridge(Path copy) throws IOException {
    String[] places = System.getProperty("java.class.path").split(File.pathSeparator);
    Path nish =
        Arrays.stream(places)
            .map(Path::of)
            .filter(place -> Files.exists(place.resolve(BRIDGE)))
            .findFirst()
            .orElseThrow();
    copyWithoutBridge(nish, copy);
    return Arrays.stream(places)
        .map(place -> Path.of(place).equals(nish) ? copy.toString() : place)
        .collect(Collectors.joining(File.pathSeparator));
  }

  private static void copyWithoutBridge(Path from, Path to) throws IOException {
    Files.walkFileTree(
        from,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes)
              throws IOException {
            Files.createDirectories(to.resolve(from.relativize(folder)));
            return FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes attributes)
              throws IOException {
            if (!file.startsWith(from.resolve(BRIDGE))) {
              Files.copy(file, to.resolve(from.relativize(file)));
            }
            return FileVisitResult.CONTINUE;
          }
        });
  }
}
