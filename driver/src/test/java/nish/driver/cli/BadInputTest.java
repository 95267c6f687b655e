package nish.driver.cli;

import static nish.driver.cli.Nish.nish;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Bad input gives exit code 2, one clear error, and touches no store. */
class BadInputTest {

  private static final Path BROKEN = Path.of("src/test/resources/broken");
  private static final String QUICKSTART = "../sweeps/quickstart.yaml";
  private static final int SCREEN = 24;

  @TempDir private Path folder;

  static List<Path> broken() throws IOException {
    try (Stream<Path> files = Files.list(BROKEN)) {
      return files.filter(file -> file.toString().endsWith(".yaml")).sorted().toList();
    }
  }

  @ParameterizedTest
  @MethodSource("broken")
  void aBrokenSweepIsNotRun(Path file) {
    String store = folder.resolve("results.db").toString();

    Nish.Said said = nish("run", file.toString(), "--store", store);

    assertThat(said.exitCode()).isEqualTo(2);
    assertThat(said.err()).contains(file.getFileName().toString());
    assertThat(said.err().lines()).hasSizeLessThanOrEqualTo(SCREEN);
    assertThat(said.out()).isEmpty();
    assertThat(folder).isEmptyDirectory();
  }

  @ParameterizedTest
  @MethodSource("broken")
  void validationSaysWhatARunSays(Path file) {
    String store = folder.resolve("results.db").toString();

    assertThat(nish("validate", file.toString(), "--store", store))
        .isEqualTo(nish("run", file.toString(), "--store", store));
  }

  @Test
  void aMissingFileIsNamed() {
    Nish.Said said = nish("run", folder.resolve("no-such.yaml").toString());

    assertThat(said.exitCode()).isEqualTo(2);
    assertThat(said.err()).contains("no-such.yaml");
  }

  @Test
  void anUnknownActivationSuggestsTheNearest() {
    Nish.Said said = nish("activations", "nihs");

    assertThat(said.exitCode()).isEqualTo(2);
    assertThat(said.err()).contains("\"nihs\"; did you mean \"nish\"?");
  }

  @Test
  void aScaleThatIsNotPositiveIsRefused() {
    Nish.Said said = nish("activations", "nish", "--t", "0");

    assertThat(said.exitCode()).isEqualTo(2);
    assertThat(said.err()).contains("t").contains("0");
  }

  @Test
  void anUnknownVerbShowsTheVerbs() {
    Nish.Said said = nish("runn", "x.yaml");

    assertThat(said.exitCode()).isEqualTo(2);
    assertThat(said.err()).contains("runn").contains("run");
  }

  @Test
  void aNumberThatIsNoneIsRefused() {
    assertThat(nish("run", QUICKSTART, "--at-once", "two").exitCode()).isEqualTo(2);
  }

  @Test
  void noTrialAtOnceIsRefusedBeforeAStoreIsMade() {
    String store = folder.resolve("results.db").toString();

    Nish.Said said = nish("run", QUICKSTART, "--at-once", "0", "--store", store);

    assertThat(said.exitCode()).isEqualTo(2);
    assertThat(said.err()).contains("1 or more").contains("0");
    assertThat(folder).isEmptyDirectory();
  }

  @Test
  void aGraceBelowZeroIsRefused() {
    String store = folder.resolve("results.db").toString();

    Nish.Said said = nish("run", QUICKSTART, "--grace-seconds", "-1", "--store", store);

    assertThat(said.exitCode()).isEqualTo(2);
    assertThat(said.err()).contains("should for -1", "--grace-seconds").hasLineCount(1);
    assertThat(folder).isEmptyDirectory();
  }

  @Test
  void gpusOfThisMachineAreNotSparksToGive() {
    String store = folder.resolve("results.db").toString();

    Nish.Said said = nish("run", QUICKSTART, "--gpus-per-trial", "0.5", "--store", store);

    assertThat(said.exitCode()).isEqualTo(2);
    assertThat(said.err()).contains("a Spark cluster's to give", "--master").hasLineCount(1);
    assertThat(folder).isEmptyDirectory();
  }

  @Test
  void trialsThatCannotBeginAreToldWithAllReasonsBeforeAStoreIsMade() throws IOException {
    Path sweep =
        Files.writeString(
            folder.resolve("sweep.yaml"),
            """
            name: too-much
            parameters: {activation: relu, network: lenet, dataset: digits}
            grids:
              - {validation: {holdout: 5000}}
              - {test_examples: 1001}
            """);
    String store = folder.resolve("results.db").toString();

    Nish.Said said = nish("run", sweep.toString(), "--store", store);

    assertThat(said.exitCode()).isEqualTo(2);
    assertThat(said.err().lines()).hasSize(2);
    assertThat(said.err()).contains("holdout of 5000", "test_examples: 1001");
    assertThat(Path.of(store)).doesNotExist();
  }

  @Test
  void aStoreOfAnotherKindIsRefused() {
    Nish.Said said = nish("table", "--store", "jdbc:mysql://localhost/nish");

    assertThat(said.exitCode()).isEqualTo(1);
    assertThat(said.err()).contains("jdbc:mysql").contains("SQLite").contains("PostgreSQL");
  }

  @Test
  void aPasswordOnTheCommandLineIsRefusedAndNotRepeated() {
    Nish.Said said =
        nish("table", "--store", "jdbc:postgresql://localhost/nish?user=me&password=hidden");

    assertThat(said.exitCode()).isEqualTo(2);
    assertThat(said.err()).contains("PGPASSWORD").doesNotContain("hidden");
  }

  @Test
  void aStoreThatIsNotThereSaysWhatToDo() {
    Nish.Said said = nish("best", "--store", folder.resolve("results.db").toString());

    assertThat(said.exitCode()).isEqualTo(1);
    assertThat(said.err()).contains("run a sweep first");
    assertThat(folder).isEmptyDirectory();
  }
}
