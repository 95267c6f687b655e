package nish.worker.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.nio.file.Path;
import nish.worker.data.Dataset;
import nish.worker.data.DatasetCatalog;
import nish.worker.network.Layers;
import nish.worker.network.onednn.Layout;
import nish.worker.trial.ActivationChoice;
import nish.worker.trial.Provenance;
import nish.worker.trial.Recipe;
import nish.worker.trial.Trial;
import org.junit.jupiter.api.Test;

/** The proof that the fast path is taken. */
class BackendTest {

  @Test
  void theLayersRunOnOneDnnWhereTheLibraryHasIt() {
    assumeThat(Natives.onClassPath().hasOneDnn()).as("this platform has no oneDNN").isTrue();

    assertThat(Backend.require().layers()).isEqualTo("oneDNN");
    assertThat(Backend.require().networks()).isEqualTo(Layers.BLOCKED);
    assertThat(Backend.require().describe()).contains("CPU").contains("onednn");
    assertThatCode(() -> LayerProbe.requireOneDnn(Natives.onClassPath()))
        .doesNotThrowAnyException();
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

    Provenance provenance = Backend.require().provenance(trial("lenet"), digits);

    assertThat(provenance.revision()).startsWith("0.").doesNotContain("$");
    assertThat(provenance.libraries()).matches("DL4J 1\\.0\\.0-M2\\.1, Spark 3\\..*, Java 17\\..*");
    assertThat(provenance.backend()).isEqualTo("CPU " + Natives.onClassPath().classifier());
    assertThat(provenance.layers()).isEqualTo("blocks of " + Layout.block());
    assertThat(provenance.device()).isNotBlank();
    assertThat(provenance.host()).isNotBlank();
    assertThat(provenance.threads()).isPositive();
    assertThat(provenance.datasetDigest()).isEqualTo(digits.digest());
  }

  @Test
  void aNetworkFromAFileKeepsTheLayersOfDl4j() {
    Dataset digits = new DatasetCatalog(Path.of("unused")).open("digits");

    Provenance provenance = Backend.require().provenance(trial("mine.json"), digits);

    assertThat(provenance.layers()).isEqualTo(Backend.require().layers());
  }

  private static Trial trial(String network) {
    return new Trial(
        ActivationChoice.of("relu"), network, "digits", 1, new Recipe(1, 8, 0.1, 0, 0));
  }
}
