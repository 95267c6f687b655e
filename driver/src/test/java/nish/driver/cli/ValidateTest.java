package nish.driver.cli;

import static nish.driver.cli.Nish.nish;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What of a sweep is checked against a data directory, and what is told of a good one. */
class ValidateTest {

  private static final String OWN_NETWORK =
      """
      name: own
      parameters: {activation: relu, network: mine.json, dataset: digits}
      """;

  @TempDir private Path folder;

  @Test
  void aNetworkMayBeAFileOfTheDataDirectory() throws IOException {
    Files.writeString(Files.createDirectory(folder.resolve("networks")).resolve("mine.json"), "{}");

    assertThat(validate(OWN_NETWORK).out()).contains("own is well; 1 trials");
  }

  @Test
  void aNetworksFileThatIsNotThereIsToldWithItsPlace() throws IOException {
    Nish.Said said = validate(OWN_NETWORK);

    assertThat(said.exitCode()).isEqualTo(2);
    assertThat(said.err())
        .contains(
            "sweep.yaml:2:41: the network \"mine.json\" must be a file of the data directory's"
                + " folder networks, but none there has its name;");
  }

  @Test
  void severalGridsAreAddedUp() throws IOException {
    Nish.Said said =
        validate(
            """
            name: grids
            parameters: {activation: [relu, nish], network: lenet, seed: [1, 2]}
            grids:
              - {dataset: digits, t: [1, 2]}
              - {dataset: mnist, optimizer: [sgd, adam]}
            """);

    assertThat(said.out())
        .contains(
            "14 trials (2 × activation, 2 × seed, 2 × t + 2 × activation, 2 × seed, 2 × optimizer)");
  }

  private Nish.Said validate(String sweep) throws IOException {
    Path file = Files.writeString(folder.resolve("sweep.yaml"), sweep);
    return nish(
        "validate",
        file.toString(),
        "--data",
        folder.toString(),
        "--store",
        folder.resolve("none.db").toString());
  }
}
