package nish.driver.cli;

import static nish.driver.cli.Nish.nish;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import nish.driver.service.RunningService;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Verbs that ask a service instead of a store. */
@Timeout(300)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ServerTest {

  private Path folder;
  private RunningService service;

  @BeforeAll
  void start(@TempDir Path folder) throws IOException {
    this.folder = folder;
    service = RunningService.in(folder, /* needsToken= */ false);
    Nish.Said said = nish("run", file("network: mlp"), "--server", service.address(""));
    assertThat(said.exitCode()).as(said.err()).isZero();
    assertThat(said.out())
        .contains("asked: 4 trials, taken by the service")
        .contains("asked: ended, 4 of 4 trials done")
        .contains("max validation accuracy");
  }

  @AfterAll
  void stop() {
    service.close();
  }

  private String file(String network) throws IOException {
    return Files.writeString(
            folder.resolve("asked.yaml"),
            """
            name: asked
            parameters:
              activation: [relu, nish]
              %s
              dataset: digits
              seed: [1, 2]
              epochs: 1
            """
                .formatted(network))
        .toString();
  }

  private Nish.Said ask(String... words) {
    String[] all = Arrays.copyOf(words, words.length + 2);
    all[words.length] = "--server";
    all[words.length + 1] = service.address("");
    return nish(all);
  }

  @Test
  void tablesAreTheStoresToTheLastDigit() {
    String store = folder.resolve("results.db").toString();
    for (String verb : new String[] {"table", "best", "compare", "cost", "epochs", "trials"}) {
      Nish.Said asked = ask(verb, "asked", "--format", "csv");

      assertThat(asked.exitCode()).as(asked.err()).isZero();
      assertThat(asked.out())
          .as(verb)
          .isEqualTo(nish(verb, "asked", "--format", "csv", "--store", store).out());
    }
  }

  @Test
  void sweepsAreListedAndTheNewestIsMeant() {
    assertThat(ask("sweeps").out()).contains("asked");
    assertThat(ask("best").out()).contains("no clear winner among");
  }

  @Test
  void aBadFileIsToldAsCompilersDo() throws IOException {
    String bad = file("network: mplp");

    assertThat(ask("run", bad).err()).contains("asked.yaml:4:12: unknown network \"mplp\"");
    assertThat(ask("validate", bad).exitCode()).isEqualTo(2);
  }

  @Test
  void whatIsCancelledOrNotThereIsSaid() {
    assertThat(ask("cancel", "asked").out()).contains("asked: 0 trials are cancelled");
    Nish.Said nothing = ask("table", "nothing");
    assertThat(nothing.exitCode()).isEqualTo(2);
    assertThat(nothing.err()).contains("there is no sweep \"nothing\"");
  }

  @Test
  void aVerbThatReadsAStoreItselfRefusesAService() {
    Nish.Said said = ask("reproduce", "abcd");

    assertThat(said.exitCode()).isEqualTo(2);
    assertThat(said.err()).contains("does not ask a service");
  }

  @Test
  void noServiceIsSaidToBeNone() {
    Nish.Said said = nish("table", "--server", "http://127.0.0.1:9");

    assertThat(said.exitCode()).isEqualTo(1);
    assertThat(said.err()).contains("no service answers at http://127.0.0.1:9");
  }
}
