package nish.driver.cli;

import static nish.driver.cli.Nish.nish;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Set;
import nish.activations.ActivationCatalog;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the verbs say that need no store. */
class VerbsTest {

  @TempDir private Path folder;

  static Set<String> verbs() {
    return Main.commandLine().getSubcommands().keySet();
  }

  @ParameterizedTest
  @MethodSource("verbs")
  void everyVerbHasHelp(String verb) {
    Nish.Said said = nish("help", verb);

    assertThat(said.exitCode()).isZero();
    assertThat(said.out()).contains("Usage: nish " + verb);
    assertThat(said.out().lines().count()).isGreaterThan(1);
  }

  @ParameterizedTest
  @MethodSource("verbs")
  void everyVerbTellsItByAnOption(String verb) {
    Nish.Said said = nish(verb, "--help");

    assertThat(said.exitCode()).isZero();
    assertThat(said.out()).contains("Usage: nish " + verb);
  }

  @ParameterizedTest
  @ValueSource(strings = {"quickstart", "mnist-lenet", "nish-orders"})
  void theSweepsThatShipAreValid(String sweep) {
    Nish.Said said =
        nish(
            "validate",
            "../sweeps/" + sweep + ".yaml",
            "--store",
            folder.resolve("none.db").toString());

    assertThat(said.exitCode()).as(said.err()).isZero();
    assertThat(said.out()).contains(sweep + " is well");
  }

  @Test
  void theCatalogueIsListed() {
    assertThat(nish("activations").out()).contains(ActivationCatalog.names());
  }

  @Test
  void valueAndSlopeArePrintedInFull() {
    assertThat(nish("activations", "nish", "--t", "1.5", "--at", "-0.9,0.3").out())
        .contains("-0.6228008623779563")
        .contains("0.2936796080654114")
        .containsPattern("0\\.3 +\\| +0\\.3 +\\| +1 ");
  }
}
