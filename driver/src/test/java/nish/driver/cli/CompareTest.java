package nish.driver.cli;

import static nish.driver.cli.Nish.nish;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whether activations differ, as a user asks it. */
class CompareTest {

  @TempDir private Path folder;

  /** Eight seeds, of which mish is better with each and swish with every other. */
  private String runs() throws IOException {
    StringBuilder lines = new StringBuilder("activation,network,dataset,seed,value\n");
    for (int seed = 1; seed <= 8; seed++) {
      double relu = 0.9 + seed % 3 / 100.0;
      add(lines, "relu", seed, relu);
      add(lines, "mish", seed, relu + 0.01 + seed / 1000.0);
      add(lines, "swish", seed, relu + (seed % 2 == 0 ? 0.01 : -0.011));
    }
    return Files.writeString(folder.resolve("runs.csv"), lines).toString();
  }

  private static void add(StringBuilder lines, String activation, int seed, double value) {
    lines.append(String.format(Locale.ROOT, "%s,lenet,mnist,%d,%.4f%n", activation, seed, value));
  }

  @Test
  void anyonesRunsAreComparedWithRelu() throws IOException {
    JsonNode rows = new ObjectMapper().readTree(nish("compare", runs(), "--format", "json").out());

    assertThat(rows).hasSize(2);
    assertThat(rows.get(0).get("activation").asText()).isEqualTo("mish");
    assertThat(rows.get(0).get("verdict").asText()).isEqualTo("better");
    assertThat(rows.get(0).get("p").asDouble()).isEqualTo(2 / 256.0);
    assertThat(rows.get(0).get("adjusted_p").asDouble()).isEqualTo(4 / 256.0);
    assertThat(rows.get(0).get("wins").asDouble()).isEqualTo(1);
    assertThat(rows.get(1).get("verdict").asText()).isEqualTo("no clear difference");
  }

  @Test
  void whereLowerIsBetterItIsWorse() throws IOException {
    assertThat(nish("compare", runs(), "--lower-is-better").out()).contains("| worse ");
  }

  @Test
  void eachIsComparedWithEach() throws IOException {
    assertThat(nish("compare", runs(), "--all-pairs").out())
        .contains("Holm's for all 3 comparisons");
  }

  @Test
  void anUnknownActivationIsToldWithTheNearest() throws IOException {
    Nish.Said said = nish("compare", runs(), "--against", "mihs");

    assertThat(said.exitCode()).isEqualTo(2);
    assertThat(said.err()).contains("unknown activation \"mihs\"").contains("mish");
  }

  @Test
  void publishedMeansAreComparedWithoutPairs() throws IOException {
    Path file =
        Files.writeString(
            folder.resolve("published.csv"),
            """
            activation,network,dataset,mean,deviation,runs
            mish,squeezenet,cifar10,87.48,0.3967,23
            swish,squeezenet,cifar10,87.32,0.414,23
            """);

    Nish.Said said = nish("compare", file.toString(), "--against", "mish");

    assertThat(said.exitCode()).as(said.err()).isZero();
    assertThat(said.out()).contains("no clear difference").contains("nothing pairs these runs");
    assertThat(nish("compare", file.toString()).err()).contains("name it by --against");
  }

  @Test
  void oneSeedOfASweepIsTooFew() {
    String store = FilledStore.in(folder);

    assertThat(nish("compare", "--store", store).out())
        .contains("too few pairs to tell")
        .contains("Not compared: ")
        .contains("1 diverged");
  }

  @Test
  void withoutSharedSeedsNothingIsCompared() throws IOException {
    Path file =
        Files.writeString(
            folder.resolve("apart.csv"),
            """
            activation,network,dataset,seed,value
            relu,lenet,mnist,1,0.9
            mish,lenet,mnist,2,0.9
            """);

    Nish.Said said = nish("compare", file.toString());

    assertThat(said.exitCode()).isEqualTo(2);
    assertThat(said.err()).contains("no two activations were run with the same seed");
  }
}
